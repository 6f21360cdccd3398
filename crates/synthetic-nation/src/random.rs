//! Chance that can be repeated: a small generator with a seed, and draws by weight.

/// One stream of chance. `wyrand`: good enough for invented people, and a few instructions long.
pub struct Random(u64);

impl Random {
    /// The stream of number `stream` under `seed`; streams are independent of each other.
    pub fn new(seed: u64, stream: u64) -> Random {
        let mut random = Random(mixed(seed ^ mixed(stream.wrapping_add(0x9E37_79B9_7F4A_7C15))));
        random.bits();
        random
    }

    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0xA076_1D64_78BD_642F);
        let wide = u128::from(self.0) * u128::from(self.0 ^ 0xE703_7ED1_A0B4_28DB);
        (wide >> 64) as u64 ^ wide as u64
    }

    /// A number below `end`, which is not zero.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.bits()) * end as u128) >> 64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        low + self.below((high - low + 1).max(1) as usize) as i32
    }

    /// From 0 to 1, without 1.
    pub fn part(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Does what happens so often in a hundred happen now?
    pub fn percent(&mut self, often: f64) -> bool {
        self.part() * 100.0 < often
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// Around 0, mostly between -1 and 1, never beyond 3: a sum of chances, a bell near enough.
    pub fn bell(&mut self) -> f64 {
        (0..6).map(|_| self.part() - 0.5).sum::<f64>() * 1.414
    }
}

/// A number whose every bit depends on every bit of `from`.
pub fn mixed(from: u64) -> u64 {
    let mut z = from.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The same for a text: the chance that belongs to a name for ever.
pub fn of_text(text: &str) -> u64 {
    mixed(text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    }))
}

/// Draws by weight in constant time (Walker's alias method).
pub struct Draw {
    cells: Vec<(u32, u32)>,
}

impl Draw {
    pub fn new(weights: &[f64]) -> Draw {
        let total: f64 = weights.iter().sum();
        let count = weights.len();
        let mut share: Vec<f64> = weights.iter().map(|w| w * count as f64 / total).collect();
        let mut cells: Vec<(u32, u32)> = (0..count).map(|at| (u32::MAX, at as u32)).collect();
        let (mut small, mut large): (Vec<usize>, Vec<usize>) =
            (0..count).partition(|at| share[*at] < 1.0);
        while let (Some(low), Some(high)) = (small.pop(), large.last().copied()) {
            cells[low] = ((share[low] * f64::from(u32::MAX)) as u32, high as u32);
            share[high] -= 1.0 - share[low];
            if share[high] < 1.0 {
                large.pop();
                small.push(high);
            }
        }
        Draw { cells }
    }

    pub fn draw(&self, random: &mut Random) -> usize {
        let at = random.below(self.cells.len());
        let (keep, other) = self.cells[at];
        if (random.bits() >> 32) as u32 <= keep { at } else { other as usize }
    }
}
