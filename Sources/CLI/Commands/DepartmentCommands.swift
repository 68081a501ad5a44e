/// `belay department`
enum DepartmentCommands {
    static let group = Command<Session>("department", "Add and list departments.", subcommands: [])
}
