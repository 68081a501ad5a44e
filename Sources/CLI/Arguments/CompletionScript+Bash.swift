extension CompletionScript {
    /// For bash: the words typed so far are followed down the tree, then what may come next is offered.
    var bash: String {
        var lines = [
            "# Completion of \(program) for bash: put this into a file that ~/.bashrc reads.",
            "\(functionName)() {",
            "    local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD - 1]}\"",
            "    local place=\(program) count=0 index",
            "    COMPREPLY=()",
            "    for ((index = 1; index < COMP_CWORD; index++)); do",
        ]
        lines += walk(word: "${COMP_WORDS[index]}").map { "        " + $0 }
        lines += ["    done", "    case \"$place $previous\" in"]
        for place in places {
            for option in place.options {
                lines.append("        \"\(place.path) \(option.text)\") \(Self.bashValues(option.kind)); return ;;")
            }
        }
        lines += ["    esac", "    case \"$place\" in"]
        for place in places {
            lines.append("        \"\(place.path)\")")
            let words = place.commands.map(\.text)
            let dashed = place.options.map(\.text) + place.flags.map(\.text)
            lines.append("            if [[ $current == -* ]]; then")
            lines.append("                COMPREPLY=($(compgen -W '\(dashed.joined(separator: " "))' -- \"$current\"))")
            lines.append("                return")
            lines.append("            fi")
            if !words.isEmpty {
                lines.append("            COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$current\"))")
            }
            for (index, kind) in place.arguments.enumerated() {
                lines.append("            if ((count == \(index))); then \(Self.bashValues(kind)); fi")
            }
            lines.append("            ;;")
        }
        lines += ["    esac", "}", "complete -F \(functionName) \(program)"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The `case` that follows one word down the tree; options with a value take the next word with them. Bash and zsh
    /// agree on all of it; the variable is not called `path`, because zsh ties that to `PATH`.
    func walk(word: String) -> [String] {
        var lines = ["case \"$place \(word)\" in"]
        let steps = places.dropFirst().map { "\"\($0.path)\"" }
        if !steps.isEmpty { lines.append("    \(steps.joined(separator: " | "))) place=\"$place \(word)\" ;;") }
        let valued = places.flatMap { place in place.options.map { "\"\(place.path) \($0.text)\"" } }
        if !valued.isEmpty { lines.append("    \(valued.joined(separator: " | "))) ((index++)) ;;") }
        lines += ["    *\" -\"*) ;;", "    *) ((count++)) ;;", "esac"]
        return lines
    }

    private static func bashValues(_ kind: ValueKind) -> String {
        let choices = plainChoices(kind)
        if !choices.isEmpty {
            return "COMPREPLY=($(compgen -W '\(choices.joined(separator: " "))' -- \"$current\"))"
        }
        return switch kind.completion {
        case .files: "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\")"
        case .folders: "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\")"
        case .nothing: ":"
        }
    }
}
