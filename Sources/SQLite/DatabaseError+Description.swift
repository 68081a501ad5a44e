extension DatabaseError: CustomStringConvertible {
    @usableFromInline
    package var description: String {
        switch self {
        case .engine(let code, let message, let sql):
            Self.advice(on: code, message: message) + (sql.map { " Statement: \($0)" } ?? "")
        case .wrongNumberOfValues(let expected, let given, let sql):
            "The statement has \(expected) parameters but was given \(given) values. Statement: \(sql)"
        case .unusableValue(let parameter, let reason, let sql):
            "Value \(parameter) cannot be stored: \(reason). Statement: \(sql)"
        case .unreadable(let column, let reason, let sql):
            "Column “\(column)” cannot be read: \(reason). Statement: \(sql)"
        case .notOneStatement(let sql):
            "Exactly one SQL statement was expected here; several go through execute(_:). Text: \(sql)"
        case .closed: "The data file is closed because Belay is stopping; try again once it runs."
        case .overloaded(let waiting):
            "The data file is overloaded: \(waiting) calls are waiting. Try again in a moment."
        case .transactionLost:
            "SQLite undid the whole transaction after an error inside it; nothing of it was kept. Try again."
        default: fileDescription
        }
    }

    private var fileDescription: String {
        switch self {
        case .noSuchFile(let path): "There is no data file at \(path). Check the path, or create the file first."
        case .noSuchDirectory(let path): "There is no directory \(path). Create it, or name another place for the file."
        case .notAFile(let path): "\(path) is not a regular file. Name the data file itself."
        case .notPermitted(let path):
            "\(path) may not be read or written. Give this user rights to the file and to its directory."
        case .fileExists(let path): "\(path) exists already and is left as it is. Name another file, or move it away."
        case .notADatabase(let path):
            "\(path) is not an SQLite file, or is damaged at its start. Name Belay's data file."
        case .foreignFile(let path, let id):
            "\(path) is an SQLite file but not Belay's (its application_id is \(id)). Name Belay's data file."
        case .newerFile(let path, let found, let known):
            "\(path) was written by a newer Belay (schema \(found), this one knows \(known)). Use that newer version."
        case .olderFile(let path, let found, let known):
            "\(path) has schema \(found) and this Belay needs \(known). Open it once for writing to bring it up to date."
        case .changedMigration(let number, let name):
            "Migration \(number) (\(name)) differs from the one this file was made with. A landed migration never "
                + "changes: restore it, and put the change into a new one."
        case .misnumberedMigration(let number, let name):
            "Migration \(number) (\(name)) is out of order. Number the migrations 1, 2, 3 … without gaps."
        case .brokenReferences(let migration, let table):
            "Migration “\(migration)” would leave rows of \(table) that refer to nothing. It was undone; correct it."
        case .owned(let path, let note):
            "The data file is in use by another process\(note.isEmpty ? "" : " (\(note))"). Stop that process, or talk to "
                + "it instead. Lock: \(path)"
        case .lockFailed(let path, let reason): "The lock file \(path) cannot be used: \(reason)."
        default: "The data file cannot be used."
        }
    }

    private static func advice(on code: ResultCode, message: String) -> String {
        switch code.primary {
        case .full:
            "The disk is full (or the file's page limit is reached); nothing of the change was kept. Free some space, "
                + "then try again. [\(code)]"
        case .busy: "Another process is using the data file. Stop it, then try again. [\(code)]"
        case .corrupt:
            "The data file is damaged: \(message). Stop Belay, keep a copy of the file, and restore the last backup. "
                + "[\(code)]"
        case .notADatabase: "The file is not an SQLite database. Name Belay's data file. [\(code)]"
        case .readOnly: "The data file is read-only: \(message). Give this user rights to the file and its directory."
        case .inputOutput: "The disk failed to read or write the data file: \(message). Check the disk. [\(code)]"
        default: "SQLite: \(message) [\(code)]."
        }
    }
}
