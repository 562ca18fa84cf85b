using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr completion</c>: scripts that let a shell complete commands, options and their values.</summary>
internal static class CompletionCommand
{
    // The shells ask the tool itself, by a directive of System.CommandLine: the scripts know no command, and so never grow old.
    private const string Bash = """
        # gdr completion bash > /etc/bash_completion.d/gdr, or in ~/.bashrc: source <(gdr completion bash)
        _gdr() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(gdr "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _gdr gdr

        """;

    private const string Zsh = """
        #compdef gdr
        # gdr completion zsh > a folder of $fpath, as _gdr, or in ~/.zshrc: source <(gdr completion zsh)
        _gdr() {
          local -a found
          found=(${(f)"$(gdr "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)"})
          if (( $#found )); then compadd -a found; else _files; fi
        }
        if [[ $funcstack[1] == _gdr ]]; then _gdr "$@"; else compdef _gdr gdr; fi

        """;

    // PowerShell has gdr as an alias of Get-PSDrive, which goes before a program of that name.
    private const string PowerShell = """
        # In $PROFILE: Remove-Item Alias:gdr -Force; gdr completion pwsh | Out-String | Invoke-Expression
        if (Test-Path Alias:gdr) { Remove-Item Alias:gdr -Force }
        Register-ArgumentCompleter -Native -CommandName gdr -ScriptBlock {
          param($word, $line, $position)
          $gdr = Get-Command gdr -CommandType Application | Select-Object -First 1
          & $gdr "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Prints a script that lets a shell complete commands and options; its first lines say where to put it.") { shell };
        command.SetAction(parse =>
        {
            Console.Out.Write(parse.GetValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                _ => PowerShell,
            });
            return ExitCodes.Done;
        });
        return command;
    }
}
