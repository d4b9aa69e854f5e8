//! Handing documents over and receiving them: which state two archives have both come from, and what the two make
//! together. It must not know how they were carried.

use super::{ArchiveFolder, Standing, bundle, history, load, trash};
use crate::domain::{DocumentId, Paper, Refusal, SessionId};
use crate::folder::version::Mark;
use crate::folder::{BundleFault, Carried, Joined, Received, SaveError, Thrown};
use std::collections::BTreeSet;
use std::path::Path;

/// A state in the past of a document, or its present.
struct Step {
    fingerprint: String,
    paper: Paper,
    /// Whether it is one of another archive, merged into the next one here.
    is_received: bool,
}

impl ArchiveFolder {
    /// These documents as they stand, with their past. Their present states are kept: what comes back has begun there.
    /// One that cannot be read is left out.
    ///
    /// # Errors
    /// [`SaveError`] when a state cannot be kept.
    pub fn give(&mut self, documents: &BTreeSet<DocumentId>) -> Result<Vec<Carried>, SaveError> {
        let mut carried = Vec::new();
        self.look_up_all(documents);
        for paper in documents.iter().filter_map(|id| self.paper(*id)) {
            self.keep(&paper, Mark::Given)?;
            let past = self.past(&paper).into_iter().map(|step| step.fingerprint).collect();
            carried.push(Carried { paper, past });
        }
        Ok(carried)
    }

    /// Writes these documents into a bundle at this path, durable when this returns; gives how many are in it. A file that
    /// is there is not replaced.
    ///
    /// # Errors
    /// [`BundleFault`]; there is no bundle then.
    pub fn hand_over(&mut self, documents: &BTreeSet<DocumentId>, to: &Path) -> Result<usize, BundleFault> {
        self.look_up(documents.iter().filter_map(session_of));
        let carried = self.give(documents)?;
        bundle::write(to, &carried)?;
        Ok(carried.len())
    }

    /// Reads the bundle in this file, or the newest one in this folder, and what comes of it here; nothing is written.
    ///
    /// # Errors
    /// [`BundleFault`].
    pub fn look_at(&mut self, path: &Path) -> Result<Received, BundleFault> {
        let file = if path.is_dir() { bundle::newest_in(path)? } else { path.to_owned() };
        let carried = bundle::read(&file)?;
        self.look_up_all(&carried.iter().map(|carried| carried.paper.id()).collect());
        let joined = self.joined(carried);
        Ok(Received { file, joined })
    }

    /// What comes of documents that were received; nothing is written.
    pub fn joined(&self, carried: Vec<Carried>) -> Vec<Joined> {
        carried.into_iter().map(|carried| self.join(carried)).collect()
    }

    /// Remembers what was received and merged, so that it is not asked about again.
    ///
    /// # Errors
    /// [`SaveError`] when a state cannot be kept; the next bundle then asks again.
    pub fn keep_received(&self, joined: &[Joined]) -> Result<(), SaveError> {
        let merged = joined.iter().filter(|joined| joined.outcome.is_ok());
        merged.into_iter().try_for_each(|joined| self.keep(&joined.theirs, Mark::Received))
    }

    fn keep(&self, paper: &Paper, mark: Mark) -> Result<(), SaveError> {
        let text = super::paper::text(paper);
        history::keep_text(&self.path, &text, paper, mark, self.clock.now())
    }

    fn join(&self, Carried { paper: theirs, past }: Carried) -> Joined {
        let ours = self.paper(theirs.id());
        let outcome = match (&ours, self.standing(theirs.id())) {
            (Some(ours), _) => Paper::merge(base(&self.past(ours), &past).as_ref(), ours, &theirs),
            // What stands here and is not understood would be passed over.
            (None, Standing::Broken(..)) => Err(Refusal::Unreadable),
            (None, Standing::In(..)) => Err(Refusal::ReadOnly),
            (None, Standing::Nowhere) => Paper::merge(None, &theirs, &theirs),
        };
        let is_it = |thrown: &Thrown| theirs.session().is_some_and(|session| session.id == thrown.session.id);
        let was_deleted = ours.is_none() && trash::sessions(&self.path).iter().any(is_it);
        Joined { ours, was_deleted, theirs, outcome }
    }

    /// A document as it stands in its file; `None` if it has none, cannot be read, or holds what this program
    /// does not know.
    fn paper(&self, id: DocumentId) -> Option<Paper> {
        match self.standing(id) {
            Standing::In(_, file) => match &file.reading {
                load::Reading::Office(it) if it.unknown.is_empty() => Some(Paper::Office(it.value.clone())),
                load::Reading::Filters(it) if it.unknown.is_empty() => Some(Paper::Filters(it.value.clone())),
                load::Reading::Session(it) if it.unknown.is_empty() => Some(Paper::Session(it.value.clone())),
                load::Reading::Pattern(it) if it.unknown.is_empty() => Some(Paper::Pattern(it.value.clone())),
                // What this program does not know would be missing from what is handed over.
                load::Reading::Office(_)
                | load::Reading::Filters(_)
                | load::Reading::Session(_)
                | load::Reading::Pattern(_)
                | load::Reading::Broken { .. } => None,
            },
            Standing::Nowhere | Standing::Broken(..) => None,
        }
    }

    /// The states that a document has come from, oldest first, and its present one.
    fn past(&self, present: &Paper) -> Vec<Step> {
        let kept = self.kept(present.id()).into_iter();
        let kept = kept.filter_map(|kept| Some((*kept.paper?, kept.version.mark == Mark::Received)));
        // What a version says counts, not what its name says: a person may have been at it.
        let step = |(paper, is_received)| Step { fingerprint: history::fingerprint(&paper), paper, is_received };
        kept.chain([(present.clone(), false)]).map(step).collect()
    }
}

fn session_of(document: &DocumentId) -> Option<SessionId> {
    match document {
        DocumentId::Session(id) => Some(*id),
        DocumentId::Office | DocumentId::Filters | DocumentId::Pattern(_) => None,
    }
}

/// The state that both have come from: the newest of our own that they have in their past, too. What we received behind it
/// and they have, too, belongs to it: both have merged that.
///
/// A state that came back (a restored version) counts where it stood first: what was done between was taken back.
fn base(ours: &[Step], theirs: &[String]) -> Option<Paper> {
    let theirs: BTreeSet<&str> = theirs.iter().map(String::as_str).collect();
    // What was received and taken over as it was is a state of our own from then on.
    let own: BTreeSet<&str> =
        ours.iter().filter(|step| !step.is_received).map(|step| step.fingerprint.as_str()).collect();
    let mut seen = BTreeSet::new();
    let first = ours.iter().filter(|step| seen.insert(step.fingerprint.as_str()));
    let common: Vec<&Step> = first.filter(|step| theirs.contains(step.fingerprint.as_str())).collect();
    let oldest = common.first()?;
    let own = common.iter().rposition(|step| own.contains(step.fingerprint.as_str())).unwrap_or(0);
    let (own, behind) = common[own..].split_first()?;
    let join = |base: Paper, step: &&Step| match Paper::merge(Some(&oldest.paper), &base, &step.paper) {
        Ok(merged) => merged.document,
        Err(_) => base,
    };
    Some(behind.iter().fold(own.paper.clone(), join))
}
