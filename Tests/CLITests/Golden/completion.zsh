#compdef desk
# Completion of desk for zsh: put this as _desk into a folder of $fpath.
_desk() {
    local place=desk previous="${words[CURRENT - 1]}"
    local -i count=0 index
    local -a commands dashed
    for ((index = 2; index < CURRENT; index++)); do
        case "$place ${words[index]}" in
            "desk ticket" | "desk ticket open" | "desk ticket list" | "desk fail") place="$place ${words[index]}" ;;
            "desk --data" | "desk ticket --data" | "desk ticket open --data" | "desk ticket open --customer" | "desk ticket open --priority" | "desk ticket open --tag" | "desk ticket open --due" | "desk ticket open --weight" | "desk ticket list --data" | "desk ticket list --limit" | "desk ticket list --out" | "desk fail --data") ((index++)) ;;
            *" -"*) ;;
            *) ((count++)) ;;
        esac
    done
    case "$place $previous" in
        "desk --data") _files; return ;;
        "desk ticket --data") _files; return ;;
        "desk ticket open --data") _files; return ;;
        "desk ticket open --customer") :; return ;;
        "desk ticket open --priority") compadd -- low normal high urgent; return ;;
        "desk ticket open --tag") :; return ;;
        "desk ticket open --due") :; return ;;
        "desk ticket open --weight") :; return ;;
        "desk ticket list --data") _files; return ;;
        "desk ticket list --limit") :; return ;;
        "desk ticket list --out") _files -/; return ;;
        "desk fail --data") _files; return ;;
    esac
    case "$place" in
        "desk")
            dashed=('--data:The data file.' '--json:Write JSON for programs.' '--help:Show help.' '--version:Show the version.')
            if [[ ${words[CURRENT]} == -* ]]; then
                _describe -o option dashed
                return
            fi
            commands=('ticket:Work with tickets.' 'fail:Fail in a chosen way.' 'help:Show help.')
            _describe command commands
            ;;
        "desk ticket")
            dashed=('--data:The data file.' '--json:Write JSON for programs.' '--help:Show help.')
            if [[ ${words[CURRENT]} == -* ]]; then
                _describe -o option dashed
                return
            fi
            commands=('open:Open a ticket.' 'list:List tickets, the most urgent first.' 'help:Show help.')
            _describe command commands
            ;;
        "desk ticket open")
            dashed=('--data:The data file.' '--customer:Who asks; an address or the name of an account.' '--priority:How much it matters.' '--tag:A word to find it by.' '--due:When it has to be solved.' '--weight:How heavy it is.' '--json:Write JSON for programs.' '--notify:Do not tell the customer.' '--no-notify:Do not tell the customer.' '--watch:Watch it, or not.' '--no-watch:Watch it, or not.' '--help:Show help.')
            if [[ ${words[CURRENT]} == -* ]]; then
                _describe -o option dashed
                return
            fi
            if ((count == 0)); then :; fi
            if ((count == 1)); then _files; fi
            ;;
        "desk ticket list")
            dashed=('--data:The data file.' '--limit:How many at most.' '--out:Where to write the list.' '--json:Write JSON for programs.' '--help:Show help.')
            if [[ ${words[CURRENT]} == -* ]]; then
                _describe -o option dashed
                return
            fi
            ;;
        "desk fail")
            dashed=('--data:The data file.' '--json:Write JSON for programs.' '--help:Show help.')
            if [[ ${words[CURRENT]} == -* ]]; then
                _describe -o option dashed
                return
            fi
            if ((count == 0)); then :; fi
            ;;
    esac
}
compdef _desk desk
