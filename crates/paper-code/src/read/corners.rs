//! How many corners of QR codes a picture may have: rings around stones, as `rqrr` looks for
//! them, counted without its work. Never fewer than it would find.

use std::collections::BTreeSet;

use super::ink::Bits;

/// A run of ink in a row, and the area of ink that it belongs to.
struct Run {
    from: usize,
    to: usize,
    area: usize,
}

/// Five runs in the widths of a corner: ring, gap, stone, gap, ring.
struct Cut {
    left: usize,
    stone: usize,
    right: usize,
}

/// Areas of ink that touch, as a forest whose roots name them.
#[derive(Default)]
struct Areas(Vec<usize>);

impl Areas {
    fn fresh(&mut self) -> usize {
        self.0.push(self.0.len());
        self.0.len() - 1
    }

    fn root(&mut self, mut area: usize) -> usize {
        while self.0[area] != area {
            self.0[area] = self.0[self.0[area]];
            area = self.0[area];
        }
        area
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

pub(super) fn count(bits: &Bits) -> usize {
    let mut areas = Areas::default();
    let mut cuts = Vec::new();
    let mut above: Vec<Run> = Vec::new();
    for y in 0..bits.height {
        let runs = runs(bits.row(y), &above, &mut areas);
        for three in runs.windows(3) {
            if is_cut(three) {
                let [left, stone, right] = [three[0].area, three[1].area, three[2].area];
                cuts.push(Cut { left, stone, right });
            }
        }
        above = runs;
    }
    let stones: BTreeSet<usize> = cuts
        .iter()
        .filter_map(|cut| {
            let [left, stone, right] = [cut.left, cut.stone, cut.right].map(|at| areas.root(at));
            (left == right && stone != left).then_some(stone)
        })
        .collect();
    stones.len()
}

/// The runs of a row, each in the area of those that it touches in the row above.
fn runs(row: &[bool], above: &[Run], areas: &mut Areas) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut first = 0;
    let mut x = 0;
    while x < row.len() {
        if !row[x] {
            x += 1;
            continue;
        }
        let from = x;
        while x < row.len() && row[x] {
            x += 1;
        }
        while first < above.len() && above[first].to <= from {
            first += 1;
        }
        let mut area = None;
        for upper in above[first..].iter().take_while(|upper| upper.from < x) {
            match area {
                None => area = Some(upper.area),
                Some(own) => areas.join(own, upper.area),
            }
        }
        let area = area.unwrap_or_else(|| areas.fresh());
        runs.push(Run { from, to: x, area });
    }
    runs
}

/// Widths of about 1, 1, 3, 1, 1, with the tolerance of `rqrr`.
fn is_cut(runs: &[Run]) -> bool {
    let [left, stone, right] = runs else { return false };
    let widths = [
        left.to - left.from,
        stone.from - left.to,
        stone.to - stone.from,
        right.from - stone.to,
        right.to - right.from,
    ];
    let mean = (widths[0] + widths[1] + widths[3] + widths[4]) / 4;
    let slack = mean * 3 / 4;
    let fits =
        |width: usize, times: usize| width + slack >= times * mean && width <= times * mean + slack;
    [1, 1, 3, 1, 1].iter().zip(widths).all(|(times, width)| fits(width, *times))
}
