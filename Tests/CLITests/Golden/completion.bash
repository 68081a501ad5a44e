# Completion of desk for bash: put this into a file that ~/.bashrc reads.
_desk() {
    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
    local place=desk count=0 index
    COMPREPLY=()
    for ((index = 1; index < COMP_CWORD; index++)); do
        case "$place ${COMP_WORDS[index]}" in
            "desk ticket" | "desk ticket open" | "desk ticket list" | "desk fail") place="$place ${COMP_WORDS[index]}" ;;
            "desk --data" | "desk ticket --data" | "desk ticket open --data" | "desk ticket open --customer" | "desk ticket open --priority" | "desk ticket open --tag" | "desk ticket open --due" | "desk ticket open --weight" | "desk ticket list --data" | "desk ticket list --limit" | "desk ticket list --out" | "desk fail --data") ((index++)) ;;
            *" -"*) ;;
            *) ((count++)) ;;
        esac
    done
    case "$place $previous" in
        "desk --data") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        "desk ticket --data") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        "desk ticket open --data") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        "desk ticket open --customer") :; return ;;
        "desk ticket open --priority") COMPREPLY=($(compgen -W 'low normal high urgent' -- "$current")); return ;;
        "desk ticket open --tag") :; return ;;
        "desk ticket open --due") :; return ;;
        "desk ticket open --weight") :; return ;;
        "desk ticket list --data") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        "desk ticket list --limit") :; return ;;
        "desk ticket list --out") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
        "desk fail --data") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    esac
    case "$place" in
        "desk")
            if [[ $current == -* ]]; then
                COMPREPLY=($(compgen -W '--data --json --help --version' -- "$current"))
                return
            fi
            COMPREPLY=($(compgen -W 'ticket fail help' -- "$current"))
            ;;
        "desk ticket")
            if [[ $current == -* ]]; then
                COMPREPLY=($(compgen -W '--data --json --help' -- "$current"))
                return
            fi
            COMPREPLY=($(compgen -W 'open list help' -- "$current"))
            ;;
        "desk ticket open")
            if [[ $current == -* ]]; then
                COMPREPLY=($(compgen -W '--data --customer --priority --tag --due --weight --json --notify --no-notify --watch --no-watch --help' -- "$current"))
                return
            fi
            if ((count == 0)); then :; fi
            if ((count == 1)); then compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); fi
            ;;
        "desk ticket list")
            if [[ $current == -* ]]; then
                COMPREPLY=($(compgen -W '--data --limit --out --json --help' -- "$current"))
                return
            fi
            ;;
        "desk fail")
            if [[ $current == -* ]]; then
                COMPREPLY=($(compgen -W '--data --json --help' -- "$current"))
                return
            fi
            if ((count == 0)); then :; fi
            ;;
    esac
}
complete -F _desk desk
