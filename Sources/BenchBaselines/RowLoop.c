#include "BenchBaselines.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct row {
    int64_t unit;
    sqlite3_value **values;
};

struct table {
    struct row *rows;
    size_t count, capacity, next;
    int columns;
    sqlite3_stmt *insert;
};

static int fail(sqlite3 *database, bench_copy_result *result, int code) {
    snprintf(result->error, sizeof result->error, "%s", sqlite3_errmsg(database));
    return code;
}

static int read_table(sqlite3 *database, const char *select, struct table *table, bench_copy_result *result) {
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(database, select, -1, &statement, NULL);
    if (code != SQLITE_OK) return fail(database, result, code);
    table->columns = sqlite3_column_count(statement) - 1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        if (table->count == table->capacity) {
            table->capacity = table->capacity == 0 ? 1024 : table->capacity * 2;
            table->rows = realloc(table->rows, table->capacity * sizeof *table->rows);
        }
        struct row *row = &table->rows[table->count++];
        row->unit = sqlite3_column_int64(statement, 0);
        row->values = malloc((size_t)table->columns * sizeof *row->values);
        for (int column = 0; column < table->columns; column++) {
            row->values[column] = sqlite3_value_dup(sqlite3_column_value(statement, column + 1));
        }
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? SQLITE_OK : fail(database, result, code);
}

/// Writes a unit's rows of one table.
static int write_unit(sqlite3 *database, struct table *table, int64_t unit, bench_copy_result *result) {
    while (table->next < table->count && table->rows[table->next].unit == unit) {
        struct row *row = &table->rows[table->next++];
        for (int column = 0; column < table->columns; column++) {
            sqlite3_bind_value(table->insert, column + 1, row->values[column]);
        }
        int code = sqlite3_step(table->insert);
        sqlite3_reset(table->insert);
        if (code != SQLITE_DONE) return fail(database, result, code);
        result->rows++;
    }
    return SQLITE_OK;
}

static int64_t next_unit(const struct table *tables, int count) {
    int64_t unit = INT64_MAX;
    for (int place = 0; place < count; place++) {
        const struct table *table = &tables[place];
        if (table->next < table->count && table->rows[table->next].unit < unit) unit = table->rows[table->next].unit;
    }
    return unit;
}

static int write_all(
    sqlite3 *database, const bench_table *plan, struct table *tables, int count, int per_commit,
    bench_copy_result *result
) {
    int code = sqlite3_exec(
        database,
        "PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;"
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST;"
        "PRAGMA wal_autocheckpoint = 4000",
        NULL, NULL, NULL);
    for (int place = 0; place < count && code == SQLITE_OK; place++) {
        code = sqlite3_prepare_v3(
            database, plan[place].insert, -1, SQLITE_PREPARE_PERSISTENT, &tables[place].insert, NULL);
    }
    if (code != SQLITE_OK) return fail(database, result, code);
    double cpu = bench_thread_cpu(), began = bench_now();
    for (int64_t unit = next_unit(tables, count); unit != INT64_MAX && code == SQLITE_OK;) {
        code = sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL);
        for (int step = 0; step < per_commit && unit != INT64_MAX && code == SQLITE_OK; step++) {
            for (int place = 0; place < count && code == SQLITE_OK; place++) {
                code = write_unit(database, &tables[place], unit, result);
            }
            result->units++;
            unit = next_unit(tables, count);
        }
        if (code == SQLITE_OK) code = sqlite3_exec(database, "COMMIT", NULL, NULL, NULL);
    }
    result->elapsed = bench_now() - began;
    result->cpu = bench_thread_cpu() - cpu;
    return code == SQLITE_OK || result->error[0] != 0 ? code : fail(database, result, code);
}

int bench_copy_rows(
    const char *source, const char *destination, const bench_table *plan, int count, int per_commit,
    bench_copy_result *result
) {
    memset(result, 0, sizeof *result);
    struct table *tables = calloc((size_t)count, sizeof *tables);
    sqlite3 *database = NULL;
    int code = sqlite3_open_v2(source, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
    if (code != SQLITE_OK) fail(database, result, code);
    for (int place = 0; place < count && code == SQLITE_OK; place++) {
        code = read_table(database, plan[place].select, &tables[place], result);
    }
    sqlite3_close_v2(database);
    if (code == SQLITE_OK) {
        code = sqlite3_open_v2(destination, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
        if (code != SQLITE_OK) fail(database, result, code);
        if (code == SQLITE_OK) code = write_all(database, plan, tables, count, per_commit, result);
        for (int place = 0; place < count; place++) sqlite3_finalize(tables[place].insert);
        sqlite3_close_v2(database);
    }
    for (int place = 0; place < count; place++) {
        for (size_t row = 0; row < tables[place].count; row++) {
            for (int column = 0; column < tables[place].columns; column++) {
                sqlite3_value_free(tables[place].rows[row].values[column]);
            }
            free(tables[place].rows[row].values);
        }
        free(tables[place].rows);
    }
    free(tables);
    return code;
}
