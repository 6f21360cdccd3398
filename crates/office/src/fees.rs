//! What a document costs the citizen, by the law of the day.

use crate::node::Ctx;

/// The fee of a kind of document, in dirhams; nothing where no text says one.
pub fn fee_of(ctx: &Ctx<'_>, kind: &str) -> Option<i64> {
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    law.number(&format!("{kind}-fee")).map(|ruled| ruled.value)
}
