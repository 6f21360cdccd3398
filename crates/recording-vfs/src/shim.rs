//! The layer itself, in SQLite's terms: a file system (`sqlite3_vfs`) in front of the usual one.
//!
//! Every function answers what the real one answers, unless the disk is told to fail. A file on no
//! watched disk is handed to the real file system whole, and never seen again here.
//!
//! Safety, for every function: SQLite calls them as its documentation of `sqlite3_vfs` and
//! `sqlite3_io_methods` promises, with pointers that are good for the call; a watched file begins
//! with `Shim`, and the real file lies behind it, within the size that `install` asked for.

#![expect(unsafe_code, reason = "SQLite asks its file system in C")]

use std::ffi::{CStr, OsStr, c_char, c_int, c_void};
use std::mem::size_of;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::sync::{Arc, Once};

use rusqlite::ffi;

use crate::disk::Disk;
use crate::fault::{Fault, Op};

/// How a watched file begins in the memory that SQLite gives it.
#[repr(C)]
struct Shim {
    base: ffi::sqlite3_file,
    entry: *mut Entry,
}

/// Which file this is.
struct Entry {
    disk: Arc<Disk>,
    file: usize,
}

static INSTALL: Once = Once::new();

/// Puts the layer in front of the usual file system, for this process and for good.
pub(crate) fn install() {
    INSTALL.call_once(|| {
        // SAFETY: the usual file system is static; ours is leaked, and so lives as long.
        unsafe {
            let real = ffi::sqlite3_vfs_find(std::ptr::null());
            assert!(!real.is_null(), "SQLite has a file system");
            let mut ours = *real;
            ours.szOsFile += c_int::try_from(size_of::<Shim>()).expect("a few words");
            ours.pNext = std::ptr::null_mut();
            ours.zName = c"recording".as_ptr();
            ours.pAppData = real.cast();
            ours.xOpen = Some(open);
            ours.xDelete = Some(delete);
            ours.xAccess = Some(access);
            let ours = Box::leak(Box::new(ours));
            let done = ffi::sqlite3_vfs_register(ours, 1);
            assert_eq!(done, ffi::SQLITE_OK, "the layer is registered");
        }
    });
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // 2: with the index of the write-ahead log, without memory-mapped reading.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

type File = *mut ffi::sqlite3_file;

/// The usual file system behind ours.
unsafe fn real_vfs(vfs: *mut ffi::sqlite3_vfs) -> *mut ffi::sqlite3_vfs {
    // SAFETY: `install` put it there.
    unsafe { (*vfs).pAppData.cast() }
}

/// The real file behind a watched one.
unsafe fn real(file: File) -> File {
    // SAFETY: see the head of this file.
    unsafe { file.cast::<u8>().add(size_of::<Shim>()).cast() }
}

unsafe fn methods(file: File) -> &'static ffi::sqlite3_io_methods {
    // SAFETY: the real file was opened, so its methods are set; they are static.
    unsafe { &*(*real(file)).pMethods }
}

unsafe fn entry<'a>(file: File) -> &'a Entry {
    // SAFETY: set by `open`, freed by `close`.
    unsafe { &*(*file.cast::<Shim>()).entry }
}

unsafe fn strikes(file: File, op: Op) -> Option<(Fault, c_int)> {
    // SAFETY: as `entry`.
    unsafe { entry(file) }.disk.strikes(op)
}

unsafe fn place(name: *const c_char) -> Option<(Arc<Disk>, String)> {
    if name.is_null() {
        return None;
    }
    // SAFETY: a path that ends with a zero.
    let bytes = unsafe { CStr::from_ptr(name) }.to_bytes();
    Disk::of(Path::new(OsStr::from_bytes(bytes)))
}

/// A method of the real file, which every file system has.
macro_rules! pass {
    ($file:expr, $method:ident $(, $argument:expr)*) => {
        // SAFETY: the real file's own method, with what SQLite gave to ours.
        unsafe {
            methods($file).$method.expect("the real file has it")(real($file) $(, $argument)*)
        }
    };
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: File,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: see the head of this file.
    unsafe {
        let usual = real_vfs(vfs);
        let xopen = (*usual).xOpen.expect("a file system opens files");
        let Some((disk, short)) = place(name) else {
            return xopen(usual, name, file, flags, out);
        };
        (*file).pMethods = std::ptr::null();
        let met = disk.meet(&short);
        if let Some((fault, code)) = disk.strikes(Op::Open)
            && (fault != Fault::Full || met.is_none())
        {
            return code;
        }
        let answer = xopen(usual, name, real(file), flags, out);
        if answer != ffi::SQLITE_OK {
            return answer;
        }
        let met = met.unwrap_or_else(|| disk.created(&short));
        let entry = Entry { disk, file: met };
        let shim = file.cast::<Shim>();
        (*shim).entry = Box::into_raw(Box::new(entry));
        (*shim).base.pMethods = &raw const METHODS;
        answer
    }
}

unsafe extern "C" fn delete(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    sync_names: c_int,
) -> c_int {
    // SAFETY: see the head of this file.
    unsafe {
        let usual = real_vfs(vfs);
        let place = place(name);
        if let Some((_, code)) = place.as_ref().and_then(|(disk, _)| disk.strikes(Op::Delete)) {
            return code;
        }
        let answer = (*usual).xDelete.expect("a file system deletes")(usual, name, sync_names);
        if let (Some((disk, short)), ffi::SQLITE_OK) = (place, answer) {
            disk.deleted(&short, sync_names != 0);
        }
        answer
    }
}

unsafe extern "C" fn access(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: see the head of this file.
    unsafe {
        let usual = real_vfs(vfs);
        if let Some((_, code)) = place(name).and_then(|(disk, _)| disk.strikes(Op::Access)) {
            return code;
        }
        (*usual).xAccess.expect("a file system looks")(usual, name, flags, out)
    }
}

unsafe extern "C" fn close(file: File) -> c_int {
    let answer = pass!(file, xClose);
    // SAFETY: made by `open`; SQLite does not use a file that it closed.
    unsafe {
        let shim = file.cast::<Shim>();
        drop(Box::from_raw((*shim).entry));
        (*shim).entry = std::ptr::null_mut();
        (*shim).base.pMethods = std::ptr::null();
    }
    answer
}

unsafe extern "C" fn read(file: File, into: *mut c_void, amount: c_int, at: i64) -> c_int {
    // SAFETY: see the head of this file.
    match unsafe { strikes(file, Op::Read) } {
        Some((_, code)) => code,
        None => pass!(file, xRead, into, amount, at),
    }
}

unsafe extern "C" fn write(file: File, from: *const c_void, amount: c_int, at: i64) -> c_int {
    // SAFETY: see the head of this file.
    let struck = unsafe { strikes(file, Op::Write) };
    let amount = match struck {
        Some((Fault::Torn, _)) => amount / 2,
        Some((_, code)) => return code,
        None => amount,
    };
    let answer = pass!(file, xWrite, from, amount, at);
    if answer == ffi::SQLITE_OK {
        // SAFETY: SQLite hands over `amount` bytes.
        let bytes = unsafe {
            std::slice::from_raw_parts(from.cast::<u8>(), amount.unsigned_abs() as usize)
        };
        // SAFETY: as `entry`.
        let entry = unsafe { entry(file) };
        entry.disk.written(entry.file, at.unsigned_abs(), bytes);
    }
    struck.map_or(answer, |(_, code)| code)
}

unsafe extern "C" fn truncate(file: File, size: i64) -> c_int {
    // SAFETY: see the head of this file.
    if let Some((_, code)) = unsafe { strikes(file, Op::Truncate) } {
        return code;
    }
    let answer = pass!(file, xTruncate, size);
    if answer == ffi::SQLITE_OK {
        // SAFETY: as `entry`.
        let entry = unsafe { entry(file) };
        entry.disk.cut(entry.file, size.unsigned_abs());
    }
    answer
}

unsafe extern "C" fn sync(file: File, flags: c_int) -> c_int {
    // SAFETY: as `entry`.
    let entry = unsafe { entry(file) };
    if let Some((_, code)) = entry.disk.strikes(Op::Sync) {
        entry.disk.flush_failed(entry.file);
        return code;
    }
    let answer = pass!(file, xSync, flags);
    match answer {
        ffi::SQLITE_OK => entry.disk.flushed(entry.file),
        _ => entry.disk.flush_failed(entry.file),
    }
    answer
}

unsafe extern "C" fn file_size(file: File, out: *mut i64) -> c_int {
    // SAFETY: see the head of this file.
    match unsafe { strikes(file, Op::Size) } {
        Some((_, code)) => code,
        None => pass!(file, xFileSize, out),
    }
}

unsafe extern "C" fn lock(file: File, level: c_int) -> c_int {
    // SAFETY: see the head of this file.
    match unsafe { strikes(file, Op::Lock) } {
        Some((_, code)) => code,
        None => pass!(file, xLock, level),
    }
}

unsafe extern "C" fn unlock(file: File, level: c_int) -> c_int {
    pass!(file, xUnlock, level)
}

unsafe extern "C" fn check_reserved_lock(file: File, out: *mut c_int) -> c_int {
    pass!(file, xCheckReservedLock, out)
}

unsafe extern "C" fn file_control(file: File, op: c_int, argument: *mut c_void) -> c_int {
    pass!(file, xFileControl, op, argument)
}

unsafe extern "C" fn sector_size(file: File) -> c_int {
    pass!(file, xSectorSize)
}

unsafe extern "C" fn device_characteristics(file: File) -> c_int {
    pass!(file, xDeviceCharacteristics)
}

unsafe extern "C" fn shm_map(
    file: File,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    // A page of the index that is there needs no room.
    // SAFETY: see the head of this file.
    match unsafe { strikes(file, Op::MapIndex) } {
        Some((fault, code)) if fault != Fault::Full || extend != 0 => code,
        _ => pass!(file, xShmMap, page, size, extend, out),
    }
}

unsafe extern "C" fn shm_lock(file: File, offset: c_int, n: c_int, flags: c_int) -> c_int {
    // Giving a lock back does not fail.
    if flags & ffi::SQLITE_SHM_LOCK == 0 {
        return pass!(file, xShmLock, offset, n, flags);
    }
    // SAFETY: see the head of this file.
    match unsafe { strikes(file, Op::LockIndex) } {
        Some((_, code)) => code,
        None => pass!(file, xShmLock, offset, n, flags),
    }
}

unsafe extern "C" fn shm_barrier(file: File) {
    pass!(file, xShmBarrier);
}

unsafe extern "C" fn shm_unmap(file: File, delete: c_int) -> c_int {
    pass!(file, xShmUnmap, delete)
}
