/// Hears how far an import has come.
package protocol ImportWatch: AnyObject, Sendable {
    /// Something begins, of so many bytes or records, where that is known.
    func begin(_ label: String, total: Int64?)
    /// So much of it is done.
    func update(_ done: Int64)
    /// It is over, with so much done.
    func finish(_ done: Int64)
}
