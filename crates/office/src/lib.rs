//! What people do in a civil-status office: one file per use case.
//!
//! Knows no HTTP, HTML or SQL; the clock, ids and salts are arguments (`Ctx`).

mod acknowledge_warnings;
mod act_as_of;
mod add_volume;
mod administration_view;
mod amend_draft;
mod annulled_death;
mod approve_grant;
mod arabic_spelling;
mod archive_register;
mod back_up;
mod certificate_values;
mod change_password;
mod change_role;
mod close_register;
mod competence;
mod consequences;
mod create_account;
mod declare;
mod declare_death_of;
mod declare_sibling;
mod delegate_signature;
mod desk_view;
mod disable_account;
mod dispatch_second_copy;
mod document_proof;
mod document_status;
mod doubts;
mod draft;
mod drawn;
mod elsewhere;
mod enter_hijri_month_start;
mod enter_marginal_note;
mod enter_renvoi;
mod entry;
mod failure;
mod family_file;
mod fees;
mod follow_view;
mod four_eyes;
mod genesis;
mod grants;
mod holders;
mod inventory_view;
mod issue_certificate;
mod issue_copy;
mod issue_family_papers;
mod issued_document;
mod journal_log;
mod kept_files;
mod keys;
mod leaving;
mod link_persons;
mod list_paper_register;
pub mod manifest;
mod margin_gaps;
mod marriage_copy;
mod named_act;
mod names;
pub mod node;
mod note;
pub mod office_kind;
mod open_register;
mod own_work;
mod person;
mod prepare_marginal_note;
mod present_for_signature;
mod print_batch;
mod print_family_sheet;
mod print_notice_letter;
mod print_register_papers;
mod print_second_copy;
pub mod progress;
mod proofs;
mod prove_numbers;
mod public_keys;
mod published_log;
mod read_act;
mod read_log;
mod rebuild;
mod receive_pre_declaration;
mod register_view;
mod registers_searched;
mod renamed_children;
mod reprint_document;
mod request_correction;
mod request_digitisation;
mod reset_password;
mod restore;
pub mod restored;
mod return_draft;
mod sealing;
mod search_acts;
pub mod seed;
mod send_notice;
pub mod session;
mod set_regime;
mod sign_act;
mod switch_office;
mod tasks_view;
mod unavailable;
mod upgrade;
pub mod verify;
mod verify_document;
pub mod views;
mod withdraw_document;

pub use acknowledge_warnings::acknowledge_warnings;
pub use act_as_of::{ActAsOf, act_as_of};
pub use add_volume::add_volume;
pub use administration_view::{administration_view, delegations_view};
pub use amend_draft::amend_draft;
pub use approve_grant::{GrantView, approve_grant, grants_view, refuse_grant};
pub use archive_register::{Archived, Preservation, archive_register};
pub use back_up::{BackUp, BackedUp, back_up};
pub use change_password::change_password;
pub use change_role::change_role;
pub use close_register::close_register;
pub use competence::{Competence, competence, competence_of_act};
pub use create_account::create_account;
pub use declare::declare;
pub use declare_death_of::declare_death_of;
pub use declare_sibling::declare_sibling;
pub use delegate_signature::{delegate_signature, end_delegation};
pub use desk_view::desk_view;
pub use disable_account::{disable_account, enable_account};
pub use dispatch_second_copy::{
    dispatch_second_copy, receipt_note_in_second_copy, receipt_second_copy,
};
pub use document_proof::{
    DocumentProof, FactFile, act_files, document_proof, hand_out_proof, public_proof,
};
pub use document_status::{DocumentStatus, document_status};
pub use elsewhere::{SignedElsewhere, ToSign, still_signable};
pub use enter_hijri_month_start::enter_hijri_month_start;
pub use enter_marginal_note::{enter_marginal_note, preview_marginal_note};
pub use enter_renvoi::enter_renvoi;
pub use failure::Failure;
pub use family_file::{enter_family_member, family_of, family_view, open_family_file};
pub use fees::fee_of;
pub use follow_view::{FollowRow, FollowView, follow_view};
pub use four_eyes::four_eyes;
pub use inventory_view::{Inventoried, InventoryView, NotListed, inventory_view};
pub use issue_certificate::{certificate_values, issue_certificate, sign_certificate};
pub use issue_copy::{
    PURPOSES, issue_copy, preview_copy, print_register_sheet, record_wet_signatures,
};
pub use issue_family_papers::{issue_family_booklet, issue_family_card};
pub use journal_log::{Growth, Published, log_consistency, log_growth, log_key};
pub use link_persons::{link_persons, links_view, withdraw_link};
pub use list_paper_register::list_paper_register;
pub use margin_gaps::{MarginGap, margin_gaps};
pub use node::{Ctx, Node, OfficeDesk};
pub use open_register::open_register;
pub use own_work::is_own_work;
pub use paper_code::PAGE as VERIFICATION_PAGE;
pub use prepare_marginal_note::{
    drop_prepared_note, prepare_marginal_note, prepared_notes, return_prepared_note,
    sign_prepared_note,
};
pub use present_for_signature::present_for_signature;
pub use print_batch::{
    AskedBatch, BatchRow, BatchSheet, BatchView, batch_view, batches_view, bind_batch,
    hand_over_batch, issue_next, order_batch, unfinished_batches,
};
pub use print_family_sheet::print_family_sheet;
pub use print_notice_letter::print_notice_letter;
pub use print_register_papers::{
    alphabetical_table, print_alphabetical_table, print_closing_statement, print_register_opening,
};
pub use print_second_copy::{Parcel, print_second_copy};
pub use proofs::{HeadView, ProofsView, proofs_view, prove_journals};
pub use prove_numbers::{NumbersProof, prove_numbers};
pub use public_keys::{PublicKeys, public_keys};
pub use published_log::{CHECKPOINT, LOG_KEY, LogFile, log_file, log_folder, published_checkpoint};
pub use read_act::{draft_form, draft_version, read_act, read_draft};
pub use read_log::{LogFilter, LogRow, LogView, Outlier, read_log};
pub use rebuild::{Rebuilt, rebuild};
pub use receive_pre_declaration::{
    open_pre_declaration, receive_pre_declaration, settle_pre_declaration,
};
pub use register_view::{register_view, registers_view};
pub use renamed_children::{ChildNote, RenamedChild};
pub use reprint_document::reprint_document;
pub use request_correction::{
    advance_correction, correctable_fields, correction_view, corrections_view, request_correction,
};
pub use request_digitisation::{request_digitisation, settle_digitisation};
pub use reset_password::reset_password;
pub use restore::{BroughtBack, Restored, restore};
pub use restored::declare_last_signed;
pub use return_draft::return_draft;
pub use search_acts::{act_line, list_register, search_acts};
pub use send_notice::{
    notices_received, notices_view, receipt_notice, receive_notice, same_event_noted, send_notice,
};
pub use session::{log_in, log_out, resume};
pub use set_regime::set_regime;
pub use sign_act::sign_act;
pub use switch_office::{OfficeChoice, own_offices, switch_office};
pub use tasks_view::tasks_view;
pub use unavailable::Unavailable;
pub use verify_document::{DocumentVerdict, VerifiedDocument, verify_document};
pub use views::*;
pub use withdraw_document::withdraw_document;

/// An account works in the office its session is in; another office's page does not exist for it.
pub(crate) fn own_office(ctx: &Ctx<'_>, account: &accounts::Account) -> Result<(), Failure> {
    if account.office == ctx.desk.card.code { Ok(()) } else { Err(Failure::NotFound) }
}

/// Drafts and acts are for those who work on them.
pub(crate) fn own_acts(ctx: &Ctx<'_>, account: &accounts::Account) -> Result<(), Failure> {
    may(ctx, account, accounts::Action::ReadDraft)
}

/// Signed acts and registers are also for those who control them; whoever keeps the accounts,
/// follows the figures or proves the journals does not read them.
pub(crate) fn read_acts(ctx: &Ctx<'_>, account: &accounts::Account) -> Result<(), Failure> {
    may(ctx, account, accounts::Action::ReadAct)
}

fn may(
    ctx: &Ctx<'_>,
    account: &accounts::Account,
    action: accounts::Action,
) -> Result<(), Failure> {
    own_office(ctx, account)?;
    match accounts::allowed(account.role, action) {
        true => Ok(()),
        false => Err(Failure::Forbidden { needed: action.as_str() }),
    }
}
