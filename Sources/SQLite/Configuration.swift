/// How a connection is set up; what is not listed here is the same for all (WAL, `synchronous=FULL`, foreign keys, no mmap).
package struct Configuration: Sendable {
    /// The `application_id` that marks the caller's own files; a file with another one is refused before anything is
    /// written to it. Nil accepts any file.
    package var applicationID: Int32?
    /// Page cache in KiB; it grows to this size with use.
    package var cacheSize: Int
    /// How long to wait for a lock that another connection holds, in milliseconds.
    package var busyTimeout: Int32

    /// A configuration; 32 MiB of cache and five seconds' wait for a lock unless told otherwise.
    package init(applicationID: Int32? = nil, cacheSize: Int = 32 * 1024, busyTimeout: Int32 = 5000) {
        self.applicationID = applicationID
        self.cacheSize = cacheSize
        self.busyTimeout = busyTimeout
    }
}
