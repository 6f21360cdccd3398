//! What may stand on a line of `sijill do`.

use acts::forms;
use certificates::{Booklet, Certificate};
use serde_json::{Value, json};
use vocabulary::{ActKind, RegisterKind};

/// The use cases and their fields, in the words of JSON Schema.
pub(crate) fn schema() -> Value {
    let act = json!({"type": "string", "description": "id of the act, or $ref.act"});
    let text = json!({"type": "string"});
    let date = json!({"type": "string", "format": "date"});
    let object = |fields: Value, required: Value| {
        let kind = "object";
        json!({"type": kind, "properties": fields, "required": required})
    };
    let with_act = |mut schema: Value| {
        schema["properties"]["act"] = act.clone();
        schema
    };
    json!({
        "envelope": {
            "ref": text, "at": "YYYY-MM-DDTHH:MM, Africa/Casablanca (training only)",
            "as": "login", "acknowledge": "list of warning codes, or of {code, reason}",
        },
        "use_cases": {
            "declare_birth": forms::birth().schema_json(),
            "declare_death": forms::death().schema_json(),
            "declare_death_of": with_act(forms::death().schema_json()),
            "transcribe_act": forms::historic(ActKind::Birth).schema_json(),
            "declare_sibling": object(json!({"act": act}), json!(["act"])),
            "amend_draft": with_act(forms::birth().schema_json()),
            "present_for_signature": object(json!({"act": act}), json!(["act"])),
            "return_draft": object(json!({"act": act, "reason": text}), json!(["act", "reason"])),
            "enter_renvoi": object(json!({"act": act, "field": text, "new": text}),
                json!(["act", "field", "new"])),
            "sign_act": object(json!({"act": act}), json!(["act"])),
            "enter_marginal_note": with_act(note_schema("marriage")),
            "issue_copy": object(json!({"act": act,
                "kind": {"enum": ["extract", "full-copy", "multilingual-extract"]},
                "lang": {"enum": ["ar", "fr"]}, "capacity": text,
                "purpose_kind": {"enum": office::PURPOSES}, "purpose": text,
                "out": "file to write"}), json!(["act", "kind", "capacity"])),
            "print_register_sheet": object(json!({"act": act, "out": text}), json!(["act"])),
            "record_wet_signatures": object(json!({"act": act,
                "declarant_signed": {"type": "boolean"}}), json!(["act", "declarant_signed"])),
            "delegate_signature": object(json!({"login": text, "decision_number": text,
                "decision_date": date, "from": date, "to": date, "specimen": text}),
                json!(["login", "decision_number", "decision_date", "from"])),
            "end_delegation": object(json!({"delegation": text, "on": date, "reason": text}),
                json!(["delegation", "on"])),
            "create_account": object(json!({"login": text, "name_ar": text, "name_latin": text,
                "role": {"enum": [
                    "clerk", "delegate", "registrar", "supervisor", "inspector",
                    "administrator", "auditor"]},
                "scope": {"enum": ["office", "commune"]}, "id_card": text,
                "in_office_since": date, "password": text}), json!(["login", "name_ar", "name_latin", "role", "password"])),
            "enter_hijri_month_start": object(json!({"year": {"type": "integer"},
                "month": {"type": "integer"}, "first_day": date, "source": text}),
                json!(["year", "month", "first_day", "source"])),
            "declare_last_signed": object(json!({"register_year": {"type": "integer"},
                "number": {"type": "integer"}}), json!(["register_year", "number"])),
            "read_act": object(json!({"act": act, "purpose": text}), json!(["act", "purpose"])),
            "read_draft": object(json!({"act": act}), json!(["act"])),
            "search_acts": object(json!({"query": text}), json!(["query"])),
            "registers": registers(&text, &date),
            "files": files(&act, &text, &date),
            "waiting": waiting(&act, &text),
            "control": {
                "act_as_of": {"act": act, "on": date, "purpose": text},
                "prove_numbers": {"register": text},
                "margin_gaps": {},
                "inventory_view": {},
                "notices_received": {"act": act},
            },
        },
    })
}

/// The life of registers.
fn registers(text: &Value, date: &Value) -> Value {
    let kinds: Vec<&str> = RegisterKind::all().map(RegisterKind::as_str).collect();
    let number = json!({"type": "integer"});
    let paraph = json!({
        "pages": number, "acts_per_page": number, "prosecutor": text, "court": text,
        "paraph_date": date, "paraph_reference": text,
    });
    let mut opening = paraph.clone();
    opening["kind"] = json!({"enum": kinds});
    opening["year"] = number.clone();
    let mut volume = paraph;
    volume["register"] = text.clone();
    json!({
        "open_register": opening,
        "add_volume": volume,
        "close_register": {"register": text},
        "set_regime": {"regime": {"enum": ["paper-37-99", "electronic-36-21"]}, "from": date},
        "list_paper_register": {"kind": {"enum": kinds}, "year": number, "volumes": number,
            "folios": number, "office_copies": number, "court_copy": {"enum": ["yes", "no"]},
            "state": {"enum": ["good", "worn", "damaged", "partly-lost", "lost"]},
            "acts_expected": number, "missing": text, "remark": text},
        "print_register_opening": {"register": text, "lang": text, "out": text},
        "print_closing_statement": {"register": text, "lang": text, "out": text},
        "print_alphabetical_table": {"register": text, "lang": text, "out": text},
        "print_second_copy": {"register": text, "out": "file to write, a ZIP"},
        "dispatch_second_copy": {"register": text, "court": text, "on": date, "reference": text},
        "receipt_second_copy": {"dispatch": text, "on": date, "reference": text},
        "receipt_note_in_second_copy": {"note": text, "on": date, "reference": text},
    })
}

/// What follows acts: notes by kind, corrections, notices, links, families.
fn files(act: &Value, text: &Value, date: &Value) -> Value {
    let notes: serde_json::Map<String, Value> = marginal_notes::kinds()
        .iter()
        .map(|kind| (kind.id.clone(), note_schema(&kind.id)))
        .collect();
    let booklets = Booklet::ALL.map(Booklet::as_str);
    json!({
        "notes_by_kind": notes,
        "prepare_marginal_note": {"act": act, "kind": text, "...": "the fields of the kind"},
        "sign_prepared_note": {"note": text, "version": {"type": "integer"}},
        "return_prepared_note": {"note": text, "reason": text},
        "request_correction": {"act": act, "field": text, "asked": text, "requester": text,
            "capacity": text, "documents": "words, parted by commas", "route": {"enum":
            ["material", "substantive", "latin-name", "family-name", "first-name"]}},
        "advance_correction": {"correction": text, "step": {"enum": ["endorsed", "sent",
            "granted", "refused", "appealed", "noted", "withdrawn"]}, "on": date,
            "reference": text, "authority": text, "reason": text, "note": text},
        "send_notice": {"act": act, "subject": {"enum": ["death", "marriage", "divorce",
            "second-copy", "family-name"]}, "keeper": {"enum": ["office", "prosecutor",
            "prosecutor-of-rabat"]}, "to": text, "person": text, "act_reference": text,
            "note": text, "reference": text},
        "print_notice_letter": {"notice": text, "lang": text, "out": text},
        "print_family_sheet": {"file": text, "lang": text, "out": text},
        "issue_family_card": {"file": text, "lang": text, "capacity": text, "purpose": text,
            "requester": text, "out": text},
        "issue_family_booklet": {"file": text, "which": {"enum": booklets}, "capacity": text,
            "requester": text, "out": text},
        "print_batch": {"register": text, "numbers": "1-120, 125; empty for all", "kind": {"enum":
            ["extract", "full-copy"]}, "lang": text, "capacity": text, "purpose_kind": text,
            "purpose": text, "requester": text, "out": text},
        "continue_batch": {"batch": text, "out": text},
        "issue_certificate": certificates(false),
        "sign_certificate": certificates(true),
        "receipt_notice": {"notice": text, "on": date, "reference": text},
        "receive_notice": {"act": act, "subject": text, "from": text, "reference": text,
            "received": date, "outcome": {"enum": ["entered", "already-entered", "refused"]},
            "note": text, "reason": text},
        "link_persons": {"from_act": act, "from_role": text, "to_act": act, "to_role": text,
            "register": text,
            "relation": {"enum": ["same-person", "parent-of", "spouse-of"]}, "reason": text},
        "withdraw_link": {"link": text, "reason": text},
        "open_family_file": {"act": act, "booklet": text},
        "enter_family_member": {"file": text, "act": act, "note": text,
            "mother": {"type": "integer"}},
        "tasks_view": {},
    })
}

/// What waits before there is an act, and papers that come back.
fn waiting(act: &Value, text: &Value) -> Value {
    let kinds: Vec<&str> = RegisterKind::all().map(RegisterKind::as_str).collect();
    json!({
        "receive_pre_declaration": {"...": "the fields of the death form that are known"},
        "open_pre_declaration": {"notice": text},
        "settle_pre_declaration": {"notice": text, "reason": text},
        "request_digitisation": {"kind": {"enum": kinds}, "year": {"type": "integer"},
            "number": text, "person": text, "document_kind": {"enum": ["extract", "full-copy"]},
            "capacity": text, "purpose": text, "requester": text},
        "settle_digitisation": {"request": text, "act": act, "reason": text},
        "reprint_document": {"document": text, "capacity": text, "purpose": text,
            "requester": text, "out": "file to write"},
        "verify_document": {"document": text, "file": "file presented"},
    })
}

/// Certificates with the fields of their forms.
fn certificates(signed: bool) -> Value {
    let kinds: Vec<Value> = Certificate::ALL
        .into_iter()
        .filter(|kind| kind.needs_signatory() == signed)
        .map(|kind| {
            let mut schema = kind.form().schema_json();
            schema["properties"]["kind"] = json!({"enum": [kind.as_str()]});
            for field in ["act", "lang", "capacity", "purpose", "applicant", "out"] {
                schema["properties"][field] = json!({"type": "string"});
            }
            schema
        })
        .collect();
    json!({"oneOf": kinds})
}

fn note_schema(kind: &str) -> Value {
    forms::note(kind).map_or(Value::Null, acts::Form::schema_json)
}
