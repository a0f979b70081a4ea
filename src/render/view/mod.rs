//! What templates see: every page's data, ready to be printed.
//!
//! In: the linked [`crate::library`] and an edition. Out: plain serialisable values. All decisions are taken here, so that
//! templates only arrange: texts are chosen by the edition's fallback chain and are in its script, dates and durations are
//! written out, addresses are relative to the page. A field that has nothing to say is `null`, an empty list or an empty
//! text; a template can always ask for it.
//!
//! Everything ending in `html` or `svg` is markup made by this program and safe to print as it is; everything else is
//! text and is escaped when printed.

mod card;
mod changes;
mod chrome;
mod compare;
mod document;
mod facts;
mod listing;
mod page;
mod phrase;
mod section;

pub use super::shared::Shared;
pub use card::{Card, Linked};
pub use changes::{ChangesView, Feeds, PageLink, Paging, SiteChange};
pub use chrome::{Asset, Chrome, Country, Exit, NavItem, SiteView};
pub use compare::{CollectionItem, CollectionView, CompareColumn, CompareGroup, CompareView};
pub use document::{
    AdaptedView, AudienceView, ChangeView, Day, DocumentView, Fallback, SourceView, StatusView,
    TranslationView,
};
pub use facts::{
    CellView, DifferenceView, FileView, FormView, GuidelineView, LegalView, MaterialView, ModuleView,
    ObjectiveView, OutcomeView, PlanRow, PracticeView, ProcedureView, RecommendationView, StepView,
};
pub use listing::{
    ContactGroup, ContactView, FacetGroup, FacetView, GlossaryLetter, HomeView, KindGroup, ListView,
    NeedView, PhoneView, SearchView, SectionLink, TermView, TermWord, UrgentView, UsageView,
};
pub use page::{Alternate, EditionLink, MetaView, PageView};
pub use phrase::Phrase;
pub use section::{ChoiceView, DecisionOption, QuestionView, SectionView, TocEntry};
