//! What the papers say otherwise of an act of an earlier era: they copy it as it is written.

use acts::ActContent;
use serde_json::{Value, json};

use crate::voice::Voice;

/// An old act has the year of its own register alone: the Hijri year of today would be another. A
/// French one has its names in Latin letters alone (case C05).
pub(crate) fn face(content: &ActContent, data: &mut Value) {
    let ActContent::Historic(old) = content else { return };
    data["act"]["hijri_year"] = json!("");
    data["act"]["hijri_label"] = json!("");
    let name = &old.holder.name;
    if name.display_ar().trim().is_empty() {
        data["margin"] = json!({
            "family": name.family.latin.as_deref().unwrap_or_default().to_uppercase(),
            "first": name.first.latin, "latin": "",
        });
    }
}

/// What an old page already has in its margin, as written: it has no number and no day here.
pub(crate) fn margin(voice: &Voice<'_>, content: &ActContent) -> Vec<Value> {
    let ActContent::Historic(old) = content else { return Vec::new() };
    let kind = voice.say("margin-as-written");
    old.margin_as_written
        .iter()
        .map(|text| json!({"n": "", "kind": kind, "text": text, "date": ""}))
        .collect()
}
