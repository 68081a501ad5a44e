#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast macro, which Swift cannot import; and a null pointer would bind NULL instead of an empty text.
static inline int belay_sqlite3_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// SQLITE_TRANSIENT is a cast macro, which Swift cannot import; and a null pointer would bind NULL instead of an empty blob.
static inline int belay_sqlite3_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

// sqlite3_db_config is variadic, which Swift cannot call.
static inline int belay_sqlite3_db_config_flag(sqlite3 *database, int option, int on) {
    return sqlite3_db_config(database, option, on, (int *)0);
}

// sqlite3_config is variadic, which Swift cannot call.
static inline int belay_sqlite3_config_int(int option, int value) { return sqlite3_config(option, value); }

#endif
