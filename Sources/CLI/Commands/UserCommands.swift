/// `belay user`
enum UserCommands {
    static let group = Command<Session>("user", "Add people and their absences.", subcommands: [])
}
