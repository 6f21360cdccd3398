//! One office over twenty years: the world, who works in it, and what it made so far.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use accounts::{Administrator, Clerk, Registrar, Signatory, Staff};
use office::Failure;
use scenarios::{Dice, World, day};
use vocabulary::{ActId, BatchId, DelegationId, Moment, NoteId, Regime, RegisterId};

use crate::scratch;
use crate::state;

/// The office at work.
pub(crate) struct Story {
    pub(crate) world: World,
    pub(crate) who: Who,
    pub(crate) made: Made,
}

/// Who works in the office.
pub(crate) struct Who {
    pub(crate) clerk: Clerk,
    pub(crate) staff: Staff,
    pub(crate) signatory: Signatory,
    pub(crate) registrar: Registrar,
    pub(crate) administrator: Administrator,
}

/// What was made so far, under the words that the uses call it by.
#[derive(Debug, Clone, Default)]
pub(crate) struct Made {
    pub(crate) acts: BTreeMap<&'static str, ActId>,
    pub(crate) versions: BTreeMap<&'static str, u64>,
    pub(crate) register: Option<RegisterId>,
    pub(crate) delegation: Option<DelegationId>,
    pub(crate) note: Option<NoteId>,
    pub(crate) batch: Option<BatchId>,
    pub(crate) token: Option<String>,
}

/// What one use answers, in words that tell one answer from another.
pub(crate) type Answer = Result<String, Failure>;

/// A moment of the story, kept to start from again.
#[derive(Clone)]
pub(crate) struct Chapter {
    folder: PathBuf,
    now: Moment,
    ids: Dice,
    made: Made,
}

impl Story {
    /// Before anything was done: the registers are not open yet.
    pub(crate) fn beginning() -> Chapter {
        let mut world = World::without_registers(Regime::Paper3799, day(2004, 3, 8));
        world.close();
        let folder = scratch::folder("beginning");
        scenarios::copy_folder(&world.root, &folder);
        Chapter { folder, now: world.now, ids: world.ids.clone(), made: Made::default() }
    }

    /// Switches on in a folder.
    pub(crate) fn open(root: PathBuf, chapter: &Chapter) -> Result<Self, Failure> {
        let mut world = World::found_in(root, chapter.now, chapter.ids.clone());
        world.reopen()?;
        // Asking who works here draws ids: apart, so that the story is always the same one.
        let ids = std::mem::replace(&mut world.ids, Dice::new(7));
        let signatory = world.registrar();
        let who = Who {
            clerk: world.clerk(),
            staff: world.staff(),
            registrar: signatory.registrar().unwrap(),
            signatory,
            administrator: world.administrator(),
        };
        world.ids = ids;
        Ok(Self { world, who, made: chapter.made.clone() })
    }

    /// Switches off, and keeps what there is.
    pub(crate) fn kept(mut self) -> Chapter {
        self.world.close();
        let folder = scratch::folder("chapter");
        scenarios::copy_folder(&self.world.root, &folder);
        Chapter {
            folder,
            now: self.world.now,
            ids: self.world.ids.clone(),
            made: self.made.clone(),
        }
    }

    /// Keeps the files as they are while the node works.
    pub(crate) fn kept_as_killed(self) -> Chapter {
        let folder = scratch::folder("killed");
        scenarios::copy_folder(&self.world.root, &folder);
        Chapter {
            folder,
            now: self.world.now,
            ids: self.world.ids.clone(),
            made: self.made.clone(),
        }
    }

    pub(crate) fn act(&self, name: &str) -> ActId {
        self.made.acts[name].clone()
    }

    pub(crate) fn saved(&mut self, name: &'static str, saved: &office::Saved) -> Answer {
        self.made.acts.insert(name, saved.act.clone());
        self.made.versions.insert(name, saved.version);
        Ok(format!("{} {} {}", saved.act, saved.version, saved.state))
    }
}

impl Chapter {
    /// The files in a folder of their own, as the machine that wrote them last has them.
    pub(crate) fn unpacked(&self) -> PathBuf {
        let root = scratch::folder("office");
        self.unpack_to(&root);
        root
    }

    pub(crate) fn unpack_to(&self, root: &Path) {
        scenarios::copy_folder(&self.folder, root);
        state::own_files(root);
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn remove(&self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
