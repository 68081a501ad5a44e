package import BusinessTime
package import Model
package import Storage

/// One unchanging state of the data and the rules, seen by somebody.
package struct View {
    /// The data.
    package let reader: StoreReader
    /// The rules.
    package let snapshot: Snapshot
    /// Who looks.
    package let principal: Principal
    /// When.
    package let now: Instant

    /// Everything that an admin can set.
    package var configuration: Configuration { snapshot.configuration }
}
