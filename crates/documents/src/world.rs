//! The world a template sees: five files, the embedded fonts, no clock, no disk.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};

use crate::forms;

const FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/Amiri-Regular.ttf"),
    include_bytes!("../fonts/Amiri-Bold.ttf"),
    include_bytes!("../fonts/NotoSansTifinagh-Regular.ttf"),
];

/// Fonts and the standard library.
pub(crate) struct Fonts {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    library: LazyHash<Library>,
}

impl Fonts {
    pub(crate) fn embedded() -> Self {
        let fonts: Vec<Font> =
            FONTS.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        // Only with this can a table say which cell names its row to a screen reader.
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_features(features).build();
        Self { fonts, book, library: LazyHash::new(library) }
    }
}

/// The ids of the files; the same for every document, since ids are never given back.
struct Files {
    template: FileId,
    common: FileId,
    multilingual: FileId,
    data: FileId,
    code: FileId,
}

fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| {
        let id = |path: &str| {
            let path = VirtualPath::new(path).expect("a fixed path");
            RootedPath::new(VirtualRoot::Project, path).intern()
        };
        Files {
            template: id("/template.typ"),
            common: id("/common.typ"),
            multilingual: id("/multilingual.typ"),
            data: id("/data.json"),
            code: id("/code.json"),
        }
    })
}

/// One document being set.
pub(crate) struct OnePage<'a> {
    fonts: &'a Fonts,
    template: Source,
    common: Source,
    multilingual: Source,
    data: Bytes,
    code: Bytes,
}

impl<'a> OnePage<'a> {
    pub(crate) fn new(fonts: &'a Fonts, template: &str, data: &[u8], code: &[u8]) -> Self {
        let files = files();
        Self {
            fonts,
            template: Source::new(files.template, template.to_owned()),
            common: Source::new(files.common, forms::common().to_owned()),
            multilingual: Source::new(files.multilingual, forms::multilingual().to_owned()),
            data: Bytes::new(data.to_vec()),
            code: Bytes::new(code.to_vec()),
        }
    }
}

impl World for OnePage<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.fonts.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        files().template
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == files().template {
            Ok(self.template.clone())
        } else if id == files().common {
            Ok(self.common.clone())
        } else if id == files().multilingual {
            Ok(self.multilingual.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == files().data {
            Ok(self.data.clone())
        } else if id == files().code {
            Ok(self.code.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
