//! The national index of persons: finds an act of 45 million by what somebody knows of it,
//! whatever the script, the spelling and the errors of either side.
//!
//! An act is found by pairs of its names and by its date, each name as the consonants that all
//! scripts share, a consonant more or less; what is found is scored field by field, and each field
//! says why.

mod act;
mod answers;
mod builder;
mod candidates;
mod dictionary;
mod postings;
mod score;
mod segment;
mod texts;

pub use act::{Entry, Role, Written};
pub use builder::Builder;
pub use names::{ComparedDate, DateLikeness, Likeness};
pub use score::{Answer, Question};

use score::Asked;
use segment::Segment;

/// An index of acts that were given at once.
pub struct Index(Segment);

/// An act that answers a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<'a> {
    pub id: &'a str,
    pub answer: Answer,
}

impl Index {
    /// Of the acts that were pushed.
    pub fn build(builder: Builder) -> Self {
        Self(builder.finish())
    }

    /// How many acts it holds.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    /// The acts that answer best, the best first.
    pub fn find(&self, question: &Question, top: usize) -> Vec<Hit<'_>> {
        self.hits(answers::best(&self.0, &Asked::of(question), top))
    }

    /// The same by scoring every act: slow, and what `find` is measured by.
    pub fn find_exhaustively(&self, question: &Question, top: usize) -> Vec<Hit<'_>> {
        self.hits(answers::exhaustive(&self.0, &Asked::of(question), top))
    }

    fn hits(&self, scored: Vec<answers::Scored>) -> Vec<Hit<'_>> {
        let hit = |(act, answer)| Hit { id: self.0.ids.get(act), answer };
        scored.into_iter().map(hit).collect()
    }
}
