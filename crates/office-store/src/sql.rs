//! Every SQL statement of this crate, by the name of its file.
//!
//! `sql/<thing>/<verb>.sql` holds one statement and says which screen or step needs it. Parameters
//! are written `?1`: in SQLite `$1` would be a name, numbered by first appearance.

macro_rules! statements {
    ($($name:ident = $file:literal;)*) => {
        $(pub(crate) const $name: &str = include_str!(concat!("../sql/", $file, ".sql"));)*

        /// All of them, for the test that prepares each.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, &str)] = &[$(($file, $name)),*];
    };
}

statements! {
    ABOUT_CLEAR = "about/clear";
    ABOUT_COUNT_KIND = "about/count_kind";
    ABOUT_EVERY = "about/every";
    ABOUT_FIRST_SUBJECT = "about/first_subject";
    ABOUT_INSERT = "about/insert";
    ABOUT_LIST_KIND = "about/list_kind";
    ABOUT_LIST_SUBJECT = "about/list_subject";
    ACT_CLEAR = "act/clear";
    ACT_COUNT = "act/count";
    ACT_COUNT_REGISTER = "act/count_register";
    ACT_EVERY = "act/every";
    ACT_FIND = "act/find";
    ACT_INSERT = "act/insert";
    ACT_LIST = "act/list";
    ACT_LIST_AFTER = "act/list_after";
    ACT_LIST_REGISTER = "act/list_register";
    ACT_NOTE_ENTERED = "act/note_entered";
    ACT_SEARCH_KEYS = "act/search_keys";
    ACT_SEARCH_NUMBER = "act/search_number";
    ACT_SEARCH_YEAR = "act/search_year";
    ACT_KEY_CLEAR = "act_key/clear";
    ACT_KEY_EVERY = "act_key/every";
    ACT_KEY_INSERT = "act_key/insert";
    ACT_READ_CLEAR = "act_read/clear";
    ACT_READ_EVERY = "act_read/every";
    ACT_READ_INSERT = "act_read/insert";
    ACT_READ_LIST_ACT = "act_read/list_act";
    DELEGATION_CLEAR = "delegation/clear";
    DELEGATION_END = "delegation/end";
    DELEGATION_EVERY = "delegation/every";
    DELEGATION_INSERT = "delegation/insert";
    DELEGATION_LIST = "delegation/list";
    DOCUMENT_CLEAR = "document/clear";
    DOCUMENT_EVERY = "document/every";
    DOCUMENT_FIND = "document/find";
    DOCUMENT_INSERT = "document/insert";
    DOCUMENT_LAST_NUMBER = "document/last_number";
    DOCUMENT_LIST_ACT = "document/list_act";
    DOCUMENT_LIST_KIND = "document/list_kind";
    DRAFT_COUNT = "draft/count";
    DRAFT_DELETE = "draft/delete";
    DRAFT_FIND = "draft/find";
    DRAFT_INSERT = "draft/insert";
    DRAFT_LIST = "draft/list";
    DRAFT_LIST_SIBLINGS = "draft/list_siblings";
    DRAFT_LIST_STATE = "draft/list_state";
    DRAFT_SEAL_DELETE = "draft_seal/delete";
    DRAFT_SEAL_DRAFT = "draft_seal/draft";
    DRAFT_SEAL_EVERY = "draft_seal/every";
    DRAFT_SEAL_NOTE = "draft_seal/note";
    DRAFT_SEAL_SET = "draft_seal/set";
    DRAFT_UPDATE = "draft/update";
    DRAFT_VERSION = "draft/version";
    FACT_COUNT = "fact/count";
    FACT_EVERY = "fact/every";
    FACT_FIND = "fact/find";
    FACT_HEAD = "fact/head";
    FACT_LAST = "fact/last";
    FACT_INSERT = "fact/insert";
    FACT_LIST_AFTER = "fact/list_after";
    FACT_LOCK = "fact/lock";
    FACT_OVERWRITE = "fact/overwrite";
    FACT_UNLOCK = "fact/unlock";
    MERKLE_NODE_COUNT = "merkle_node/count";
    MERKLE_NODE_FIND = "merkle_node/find";
    MERKLE_NODE_INSERT = "merkle_node/insert";
    META_CLEAR = "meta/clear";
    META_EVERY = "meta/every";
    META_FIND = "meta/find";
    META_SET = "meta/set";
    NOTE_CLEAR = "note/clear";
    NOTE_EVERY = "note/every";
    NOTE_FIND = "note/find";
    NOTE_INSERT = "note/insert";
    NOTE_LIST_ACT = "note/list_act";
    NOTE_LIST_KIND = "note/list_kind";
    NOTE_LIST_REGISTER = "note/list_register";
    NOTE_DRAFT_DELETE = "note_draft/delete";
    NOTE_DRAFT_FIND = "note_draft/find";
    NOTE_DRAFT_INSERT = "note_draft/insert";
    NOTE_DRAFT_LIST = "note_draft/list";
    NOTE_DRAFT_LIST_ACT = "note_draft/list_act";
    NOTE_DRAFT_UPDATE = "note_draft/update";
    NOTE_DRAFT_VERSION = "note_draft/version";
    PAPER_DELETE_UNISSUED = "paper/delete_unissued";
    PAPER_EVERY = "paper/every";
    PAPER_FIND = "paper/find";
    PAPER_INSERT = "paper/insert";
    REGIME_CLEAR = "regime/clear";
    REGIME_EVERY = "regime/every";
    REGIME_INSERT = "regime/insert";
    REGIME_LIST = "regime/list";
    REGISTER_CLEAR = "register/clear";
    REGISTER_CLOSE = "register/close";
    REGISTER_EVERY = "register/every";
    REGISTER_FIND = "register/find";
    REGISTER_FIND_YEAR = "register/find_year";
    REGISTER_INSERT = "register/insert";
    REGISTER_INVENTORY_SET = "register/inventory_set";
    REGISTER_LIST = "register/list";
    REGISTER_NUMBER_GIVEN = "register/number_given";
    REGISTER_VOLUMES_SET = "register/volumes_set";
    SCHEMA_EVERY = "schema/every";
    WET_SIGNATURE_CLEAR = "wet_signature/clear";
    WET_SIGNATURE_EVERY = "wet_signature/every";
    WET_SIGNATURE_INSERT = "wet_signature/insert";
    WET_SIGNATURE_LIST_ACT = "wet_signature/list_act";
}
