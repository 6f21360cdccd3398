//! What an act of this office answers already of a certificate's form.

use acts::ActContent;
use certificates::Certificate;
use vocabulary::{FullName, Name, Values};

use crate::node::Ctx;
use crate::read_act::{self, OnFile};

/// The fields of the form that the act, as its notes make it read, answers.
pub(crate) fn of(ctx: &Ctx<'_>, kind: Certificate, on_file: &OnFile) -> Values {
    let standing = read_act::standing(on_file, None);
    let signed = &on_file.signed;
    let values = standing.values(&signed.values);
    let read = acts::read(&signed.form.id, &values).0;
    let content = read.unwrap_or_else(|| signed.content.clone());
    let mut answers = Values::new();
    let mut put = |id: &str, value: &str| {
        if !value.is_empty() && kind.form().field(id).is_some() {
            answers.insert(id.to_owned(), value.to_owned());
        }
    };
    named(&mut put, "first", &content.holder().first);
    named(&mut put, "family", &content.holder().family);
    if let Some(born) = content.born() {
        put("birth_date", &born.gregorian.map(|date| date.to_string()).unwrap_or_default());
        put("birth_date_hijri", &born.hijri.map(|date| date.to_string()).unwrap_or_default());
    }
    if let ActContent::Birth(birth) = &content {
        put("birth_place", values.get("birth_place").map_or("", String::as_str));
        put("address", &birth.parents_address);
        if birth.father_known && birth.parents_known {
            whole(&mut put, "father", &birth.father.name);
        } else {
            named(&mut put, "father", &birth.father.name.first);
        }
        whole(&mut put, "mother", &birth.mother.name);
    }
    put("extract_number", &signed.number.to_string());
    put("extract_date", &ctx.today().to_string());
    put("extract_office", &ctx.desk.card.name_ar);
    put("death_noted", if standing.death.is_some() { "yes" } else { "no" });
    put("whose", "individual");
    answers
}

fn named(put: &mut impl FnMut(&str, &str), id: &str, name: &Name) {
    put(&format!("{id}_ar"), &name.ar);
    put(&format!("{id}_latin"), name.latin.as_deref().unwrap_or_default());
}

fn whole(put: &mut impl FnMut(&str, &str), id: &str, name: &FullName) {
    put(&format!("{id}_ar"), &name.display_ar());
    put(&format!("{id}_latin"), name.display_latin().trim());
}
