//! Numbers, dates and hours in words: an act writes no figures (decree 2-99-665, article 12).

pub mod ar;
pub mod fr;
pub mod zgh;

#[cfg(test)]
mod tests;
