//! Communes, their provinces and regions, and where people of a place move to.

use crate::random::{Draw, Random};
use crate::rows;

pub struct Place {
    pub ar: &'static str,
    pub lat: &'static str,
    pub province: usize,
    pub region: usize,
    pub is_town: bool,
}

pub struct Places {
    pub all: Vec<Place>,
    pub regions: Vec<&'static str>,
    /// The region of each province.
    pub provinces: Vec<usize>,
    once: Draw,
    towns: Draw,
    by_province: Vec<Vec<u16>>,
}

impl Places {
    pub(crate) fn new() -> Places {
        let mut all = Vec::new();
        let (mut regions, mut names, mut provinces) = (Vec::new(), Vec::new(), Vec::new());
        let (mut once, mut towns) = (Vec::new(), Vec::new());
        let mut by_province: Vec<Vec<u16>> = Vec::new();
        for row in rows(include_str!("../names/places.txt")) {
            let region = position(&mut regions, row[0]);
            let province = position(&mut names, row[1]);
            if province == provinces.len() {
                provinces.push(region);
                by_province.push(Vec::new());
            }
            by_province[province].push(all.len() as u16);
            let weight: f64 = row[4].parse().unwrap_or(1.0);
            let is_town = row[5] == "t";
            // Most families come from the country; a commune of it is drawn for its neighbours too.
            once.push(if is_town { weight.sqrt() * 2.0 } else { weight * 4.0 });
            towns.push(if is_town { weight } else { 0.1 });
            all.push(Place { ar: row[2], lat: row[3], province, region, is_town });
        }
        Places {
            all,
            regions,
            provinces,
            once: Draw::new(&once),
            towns: Draw::new(&towns),
            by_province,
        }
    }

    /// Where a family has lived as long as anybody remembers.
    pub fn of_old(&self, random: &mut Random) -> u16 {
        self.once.draw(random) as u16
    }

    /// A commune of the same province.
    pub fn nearby(&self, place: u16, random: &mut Random) -> u16 {
        *random.pick(&self.by_province[self.all[usize::from(place)].province])
    }

    /// Where somebody goes who leaves: half to a town of the country, the others not far.
    pub fn away(&self, place: u16, random: &mut Random) -> u16 {
        if random.percent(50.0) {
            return self.towns.draw(random) as u16;
        }
        self.nearby(place, random)
    }
}

fn position(list: &mut Vec<&'static str>, word: &'static str) -> usize {
    list.iter().position(|other| *other == word).unwrap_or_else(|| {
        list.push(word);
        list.len() - 1
    })
}
