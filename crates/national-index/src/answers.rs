//! The best answers of a segment to a question.

use crate::candidates::{Candidate, Effort, Finder};
use crate::score::{Answer, Asked, Scorer};
use crate::segment::Segment;

/// Acts that are scored from their skeletons.
const QUICK: usize = 3_000;
/// Acts that are compared letter by letter.
const CLOSE: usize = 40;

/// An act by its place in the segment, with its answer.
pub(crate) type Scored = (u32, Answer);

/// The best answers, the best first; acts that answer equally well in the order of their dates.
pub(crate) fn best(segment: &Segment, asked: &Asked, top: usize) -> Vec<Scored> {
    if segment.len() == 0 || asked.is_empty() {
        return Vec::new();
    }
    let mut scorer = Scorer::new(segment, asked);
    let first = among(&mut scorer, Finder::new(segment, asked, Effort::FIRST).find(), top);
    if first.first().is_some_and(|(_, answer)| is_plain(asked, answer)) {
        return first;
    }
    among(&mut scorer, Finder::new(segment, asked, Effort::LAST).find(), top)
}

/// Every name that was asked for is found as it is heard, and so is the date: nobody else can
/// answer much better, and one need not look farther.
fn is_plain(asked: &Asked, answer: &Answer) -> bool {
    use names::{DateLikeness, Likeness};
    let mut names = 0;
    for (asked, found) in asked.names.iter().zip(&answer.names) {
        match (asked, found) {
            (None, _) => {}
            (Some(_), Likeness::Same | Likeness::Alike) => names += 1,
            (Some(_), _) => return false,
        }
    }
    let date = match answer.date {
        DateLikeness::Missing => asked.date.is_none(),
        DateLikeness::Same | DateLikeness::NextDay | DateLikeness::Swapped => true,
        DateLikeness::OnlyYearKnown => names >= 2,
        _ => false,
    };
    date && names >= 2
}

fn among(scorer: &mut Scorer<'_>, mut candidates: Vec<Candidate>, top: usize) -> Vec<Scored> {
    if candidates.len() > QUICK {
        candidates.select_nth_unstable_by(QUICK, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        candidates.truncate(QUICK);
    }
    for candidate in &mut candidates {
        candidate.1 = scorer.quick(candidate.0);
    }
    let close = CLOSE.max(top * 2);
    if candidates.len() > close {
        candidates.select_nth_unstable_by(close, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        candidates.truncate(close);
    }
    let mut answers: Vec<Scored> =
        candidates.iter().map(|(act, _)| (*act, scorer.answer(*act))).collect();
    sort(&mut answers);
    answers.truncate(top);
    answers
}

/// The same by scoring every act: what the keys are measured by.
pub(crate) fn exhaustive(segment: &Segment, asked: &Asked, top: usize) -> Vec<Scored> {
    if asked.is_empty() {
        return Vec::new();
    }
    let mut scorer = Scorer::new(segment, asked);
    let mut answers: Vec<Scored> = Vec::new();
    for act in 0..segment.len() as u32 {
        let answer = scorer.answer(act);
        if answers.len() < top || answers.last().is_some_and(|last| answer.bits > last.1.bits) {
            answers.push((act, answer));
            sort(&mut answers);
            answers.truncate(top);
        }
    }
    answers
}

pub(crate) fn sort(answers: &mut [Scored]) {
    answers.sort_by(|a, b| b.1.bits.total_cmp(&a.1.bits).then(a.0.cmp(&b.0)));
}
