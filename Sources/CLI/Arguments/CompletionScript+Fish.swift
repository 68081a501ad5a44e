extension CompletionScript {
    /// For fish: one function says where in the tree the command line is, and one line a word what may follow there.
    var fish: String {
        let function = functionName + "_place"
        var lines = [
            "# Completion of \(program) for fish: put this into ~/.config/fish/completions/\(program).fish.",
            "function \(function)",
            "    set -l place \(program)",
            "    set -l skip 0",
            "    for word in (commandline -opc)[2..-1]",
            "        if test $skip = 1",
            "            set skip 0",
            "            continue",
            "        end",
            "        switch \"$place $word\"",
        ]
        let steps = places.dropFirst().map { "\"\($0.path)\"" }
        if !steps.isEmpty {
            lines.append("            case \(steps.joined(separator: " "))")
            lines.append("                set place \"$place $word\"")
        }
        let valued = places.flatMap { place in place.options.map { "\"\(place.path) \($0.text)\"" } }
        if !valued.isEmpty {
            lines.append("            case \(valued.joined(separator: " "))")
            lines.append("                set skip 1")
        }
        lines += ["        end", "    end", "    test \"$place\" = \"$argv[1]\"", "end", "complete -c \(program) -f"]
        for place in places {
            let start = "complete -c \(program) -n \(Self.fishQuoted("\(function) \"\(place.path)\""))"
            for word in place.commands {
                lines.append("\(start) -a \(word.text) -d \(Self.fishQuoted(word.summary))")
            }
            for option in place.options {
                let name = option.text.dropFirst(2)
                let values = Self.fishValues(option.kind)
                lines.append("\(start) -l \(name) -r\(values) -d \(Self.fishQuoted(option.summary))")
            }
            for flag in place.flags {
                lines.append("\(start) -l \(flag.text.dropFirst(2)) -d \(Self.fishQuoted(flag.summary))")
            }
            if place.arguments.contains(where: { $0.completion != .nothing }) { lines.append("\(start) -F") }
            let choices = place.arguments.flatMap(Self.plainChoices)
            if !choices.isEmpty { lines.append("\(start) -a \(Self.fishQuoted(choices.joined(separator: " ")))") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fishValues(_ kind: ValueKind) -> String {
        let choices = plainChoices(kind)
        if !choices.isEmpty { return " -f -a " + fishQuoted(choices.joined(separator: " ")) }
        return switch kind.completion {
        case .files: " -F"
        case .folders: " -f -a '(__fish_complete_directories)'"
        case .nothing: " -f"
        }
    }

    private static func fishQuoted(_ text: String) -> String {
        quoted(text.replacing("\\", with: "\\\\"), quote: "\\'")
    }
}
