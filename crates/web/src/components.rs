//! The parts that pages are made of.

mod act_line;
mod act_sheet;
mod field;
mod ground;
mod icons;
mod owed;
mod problems;
mod tables;

pub(crate) use act_line::{act_title, face, head_of_act, line_of};
pub(crate) use act_sheet::{Margin, act_sheet, notes_of};
pub(crate) use field::{Shown, choice, date_boxes, in_words, pick, plain, professions, section};
pub(crate) use ground::ground_of;
pub(crate) use icons::icon;
pub(crate) use owed::owed;
pub(crate) use problems::{before_signing, deadline_box, error_summary, warnings};
pub(crate) use tables::{acts_table, drafts_table, pages_of, state_tag};
