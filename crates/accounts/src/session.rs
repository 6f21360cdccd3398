//! A session: who is at the keyboard, for how long, and what they may therefore do.

use std::fmt;
use std::ops::Deref;

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use vocabulary::{AccountId, CivilDate, IdSource, Moment, OfficeCode, SessionId};

use crate::account::Account;
use crate::base32;
use crate::capability::{
    Administrator, Approver, Auditor, Clerk, Follower, Overseer, Reader, Signatory, Staff,
};
use crate::competence::{Ground, competence};
use crate::delegation::Delegation;
use crate::denied::Denied;
use crate::log_in::Proven;
use crate::matrix::Capability;

/// Nobody leaves a counter open behind them for longer.
pub const IDLE_MS: i64 = 15 * 60_000;

/// A working day.
pub const ABSOLUTE_MS: i64 = 8 * 60 * 60_000;

/// A session is written back at most this often: a page has many requests. The session
/// ends earlier by as much, never later.
const TOUCH_MS: i64 = 30_000;

/// Requests that cross each other may be this much older than the last one seen. A clock
/// set back by more ends the session rather than prolonging it.
const BACKWARDS_MS: i64 = 60_000;

/// What is stored: never the token, only its hash.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SessionRecord {
    pub id: SessionId,
    pub account: AccountId,
    /// The office the person went to, if it is not the account's own. Whether it is still within
    /// reach, whoever resumes the session asks again.
    pub office: Option<OfficeCode>,
    pub token_hash: [u8; 32],
    pub created: Moment,
    pub last_seen: Moment,
}

impl SessionRecord {
    pub fn alive(&self, now: Moment) -> bool {
        let idle = now.0 - self.last_seen.0;
        let age = now.0 - self.created.0;
        (-BACKWARDS_MS..IDLE_MS).contains(&idle) && (-BACKWARDS_MS..ABSOLUTE_MS).contains(&age)
    }

    /// Is it time to store that the person is still here?
    pub fn needs_touch(&self, now: Moment) -> bool {
        now.0 - self.last_seen.0 >= TOUCH_MS
    }
}

/// What a page may read of its session.
#[derive(Clone, Eq, PartialEq)]
pub struct SessionView {
    /// For the cookie. Never written anywhere else.
    pub token: String,
    /// For every form of this session.
    pub csrf: String,
    pub account: Account,
}

/// Readable like a `SessionView`, and made only by `begin` and `resume`: nobody gives
/// themselves a role by writing into a field.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Session {
    view: SessionView,
    ground: Result<Ground, Denied>,
}

impl Session {
    /// After `prove`: a new token each time, so none survives a login.
    pub fn begin(
        proven: Proven,
        delegations: &[Delegation],
        ids: &mut dyn IdSource,
        now: Moment,
    ) -> (Session, SessionRecord) {
        let id = SessionId::new(ids);
        let token = base32::encode(&ids.bytes32());
        let account = proven.into_account();
        let record = SessionRecord {
            id,
            account: account.id.clone(),
            office: None,
            token_hash: token_hash(&token),
            created: now,
            last_seen: now,
        };
        (Session::of(token, account, delegations, now.civil().date), record)
    }

    /// At every request: `record` and `account` are what the store has for the token, the account
    /// placed in the office where the person works now.
    pub fn resume(
        record: &SessionRecord,
        token: &str,
        account: Account,
        delegations: &[Delegation],
        now: Moment,
    ) -> Result<Session, Denied> {
        let same = token_hash(token).ct_eq(&record.token_hash);
        let sound = bool::from(same) && account.id == record.account && account.works();
        if !sound || !record.alive(now) {
            return Err(Denied::SessionExpired);
        }
        Ok(Session::of(token.to_string(), account, delegations, now.civil().date))
    }

    fn of(token: String, account: Account, all: &[Delegation], today: CivilDate) -> Session {
        let ground = competence(&account, all, today);
        let csrf = csrf_of(&token);
        Session { view: SessionView { token, csrf, account }, ground }
    }

    pub fn csrf_matches(&self, given: &str) -> bool {
        given.as_bytes().ct_eq(self.view.csrf.as_bytes()).into()
    }

    /// Everybody who works here.
    pub fn staff(&self) -> Staff {
        Staff::new(&self.view.account)
    }

    pub fn reader(&self) -> Result<Reader, Denied> {
        self.require(Capability::Reader)?;
        Ok(Reader::new(&self.view.account))
    }

    pub fn clerk(&self) -> Result<Clerk, Denied> {
        self.require(Capability::Clerk)?;
        Ok(Clerk::new(&self.view.account))
    }

    /// The registrar, or a delegate while a delegation is in force.
    pub fn signatory(&self) -> Result<Signatory, Denied> {
        self.require(Capability::Signatory)?;
        match self.ground.clone()? {
            Ground::Registrar { .. } => Ok(Signatory::as_registrar(&self.view.account)),
            Ground::Delegation(delegation) => Ok(Signatory::under(&self.view.account, delegation)),
        }
    }

    pub fn follower(&self) -> Result<Follower, Denied> {
        self.require(Capability::Follower)?;
        Ok(Follower::new(&self.view.account))
    }

    pub fn overseer(&self) -> Result<Overseer, Denied> {
        self.require(Capability::Overseer)?;
        Ok(Overseer::new(&self.view.account))
    }

    pub fn auditor(&self) -> Result<Auditor, Denied> {
        self.require(Capability::Auditor)?;
        Ok(Auditor::new(&self.view.account))
    }

    pub fn approver(&self) -> Result<Approver, Denied> {
        self.require(Capability::Approver)?;
        Ok(Approver::new(&self.view.account))
    }

    pub fn administrator(&self) -> Result<Administrator, Denied> {
        self.require(Capability::Administrator)?;
        Ok(Administrator::new(&self.view.account))
    }

    fn require(&self, needed: Capability) -> Result<(), Denied> {
        match self.view.account.role.holds(needed) {
            true => Ok(()),
            false => Err(Denied::NotAllowed { needed }),
        }
    }
}

impl Deref for Session {
    type Target = SessionView;

    fn deref(&self) -> &SessionView {
        &self.view
    }
}

impl fmt::Debug for SessionView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SessionView({} {})", self.account.id, self.account.role)
    }
}

/// What a token is sought by.
pub fn token_hash(token: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"sijill session v1\0");
    hash.update(token.as_bytes());
    hash.finalize().into()
}

/// Follows from the token, so it needs no storage and ends with the session. A page that
/// leaks it does not leak the token.
fn csrf_of(token: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(b"sijill csrf v1\0");
    hash.update(token.as_bytes());
    base32::encode(&hash.finalize()[..20])
}
