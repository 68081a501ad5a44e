# Completion of desk for fish: put this into ~/.config/fish/completions/desk.fish.
function _desk_place
    set -l place desk
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch "$place $word"
            case "desk ticket" "desk ticket open" "desk ticket list" "desk fail"
                set place "$place $word"
            case "desk --data" "desk ticket --data" "desk ticket open --data" "desk ticket open --customer" "desk ticket open --priority" "desk ticket open --tag" "desk ticket open --due" "desk ticket open --weight" "desk ticket list --data" "desk ticket list --limit" "desk ticket list --out" "desk fail --data"
                set skip 1
        end
    end
    test "$place" = "$argv[1]"
end
complete -c desk -f
complete -c desk -n '_desk_place "desk"' -a ticket -d 'Work with tickets.'
complete -c desk -n '_desk_place "desk"' -a fail -d 'Fail in a chosen way.'
complete -c desk -n '_desk_place "desk"' -a help -d 'Show help.'
complete -c desk -n '_desk_place "desk"' -l data -r -F -d 'The data file.'
complete -c desk -n '_desk_place "desk"' -l json -d 'Write JSON for programs.'
complete -c desk -n '_desk_place "desk"' -l help -d 'Show help.'
complete -c desk -n '_desk_place "desk"' -l version -d 'Show the version.'
complete -c desk -n '_desk_place "desk ticket"' -a open -d 'Open a ticket.'
complete -c desk -n '_desk_place "desk ticket"' -a list -d 'List tickets, the most urgent first.'
complete -c desk -n '_desk_place "desk ticket"' -a help -d 'Show help.'
complete -c desk -n '_desk_place "desk ticket"' -l data -r -F -d 'The data file.'
complete -c desk -n '_desk_place "desk ticket"' -l json -d 'Write JSON for programs.'
complete -c desk -n '_desk_place "desk ticket"' -l help -d 'Show help.'
complete -c desk -n '_desk_place "desk ticket open"' -l data -r -F -d 'The data file.'
complete -c desk -n '_desk_place "desk ticket open"' -l customer -r -f -d 'Who asks; an address or the name of an account.'
complete -c desk -n '_desk_place "desk ticket open"' -l priority -r -f -a 'low normal high urgent' -d 'How much it matters.'
complete -c desk -n '_desk_place "desk ticket open"' -l tag -r -f -d 'A word to find it by.'
complete -c desk -n '_desk_place "desk ticket open"' -l due -r -f -d 'When it has to be solved.'
complete -c desk -n '_desk_place "desk ticket open"' -l weight -r -f -d 'How heavy it is.'
complete -c desk -n '_desk_place "desk ticket open"' -l json -d 'Write JSON for programs.'
complete -c desk -n '_desk_place "desk ticket open"' -l notify -d 'Do not tell the customer.'
complete -c desk -n '_desk_place "desk ticket open"' -l no-notify -d 'Do not tell the customer.'
complete -c desk -n '_desk_place "desk ticket open"' -l watch -d 'Watch it, or not.'
complete -c desk -n '_desk_place "desk ticket open"' -l no-watch -d 'Watch it, or not.'
complete -c desk -n '_desk_place "desk ticket open"' -l help -d 'Show help.'
complete -c desk -n '_desk_place "desk ticket open"' -F
complete -c desk -n '_desk_place "desk ticket list"' -l data -r -F -d 'The data file.'
complete -c desk -n '_desk_place "desk ticket list"' -l limit -r -f -d 'How many at most.'
complete -c desk -n '_desk_place "desk ticket list"' -l out -r -f -a '(__fish_complete_directories)' -d 'Where to write the list.'
complete -c desk -n '_desk_place "desk ticket list"' -l json -d 'Write JSON for programs.'
complete -c desk -n '_desk_place "desk ticket list"' -l help -d 'Show help.'
complete -c desk -n '_desk_place "desk fail"' -l data -r -F -d 'The data file.'
complete -c desk -n '_desk_place "desk fail"' -l json -d 'Write JSON for programs.'
complete -c desk -n '_desk_place "desk fail"' -l help -d 'Show help.'
