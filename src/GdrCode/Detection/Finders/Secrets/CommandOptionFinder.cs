using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds the password that a command line gives a program by a short option: which option it is depends on the program, which stands before it on the line.</summary>
internal sealed class CommandOptionFinder : IFinder
{
    private const int Reach = 240;
    private const double Score = 0.75;

    // What the value of the option is: the password, or a user and a password behind a sign.
    private static readonly (string Program, string Option, char Before)[] Options =
    [
        ("sshpass", "p", '\0'), ("mysql", "p", '\0'), ("mysqldump", "p", '\0'), ("mariadb", "p", '\0'), ("sqlcmd", "P", '\0'), ("bcp", "P", '\0'),
        ("isql", "P", '\0'), ("curl", "u", ':'), ("curl", "user", ':'), ("curl.exe", "u", ':'), ("login", "p", '\0'), ("redis-cli", "a", '\0'),
        ("plink", "pw", '\0'), ("pscp", "pw", '\0'), ("signtool", "p", '\0'), ("signtool.exe", "p", '\0'), ("ldapsearch", "w", '\0'), ("ldapmodify", "w", '\0'),
        ("ldapadd", "w", '\0'), ("ipmitool", "P", '\0'), ("smbclient", "U", '%'), ("mongo", "p", '\0'), ("mongosh", "p", '\0'), ("mongodump", "p", '\0'),
        ("mongorestore", "p", '\0'), ("mosquitto_pub", "P", '\0'), ("mosquitto_sub", "P", '\0'), ("snmpwalk", "A", '\0'), ("xfreerdp", "p", '\0'), ("zip", "P", '\0'),
        ("unzip", "P", '\0'), ("sqlplus", "p", '\0'), ("az", "p", '\0'),
        ("mysqladmin", "p", '\0'), ("mysqlimport", "p", '\0'), ("mariadb-dump", "p", '\0'), ("7z", "p", '\0'), ("7za", "p", '\0'), ("rar", "p", '\0'), ("htpasswd", "htpasswd", '\0'), ("net", "net", '\0'),
    ];

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (view.Fragment is not { Kind: FragmentKind.String or FragmentKind.ConfigurationValue, Name: { Length: > 0 } option })
        {
            return;
        }

        var line = Line(view);
        foreach (var (program, name, before) in Options)
        {
            if (option == name && Runs(line, program))
            {
                var start = before == '\0' ? 0 : view.Value.IndexOf(before, StringComparison.Ordinal) + 1;
                if (before == '\0' || start > 1)
                {
                    candidates.Add(new Candidate(TextSpan.FromBounds(start, view.Value.Length), Score, program));
                }

                return;
            }
        }
    }

    // The command up to the value, over lines that a backslash, a caret or a backtick continues.
    private static ReadOnlySpan<char> Line(FragmentView view)
    {
        var (content, end) = (view.File.Content, view.Fragment.Span.Start);
        var start = end;
        while (start > 0 && end - start < Reach && (content[start - 1] is not ('\n' or '\r') || IsContinued(content.AsSpan(0, start))))
        {
            start--;
        }

        return content.AsSpan(start, end - start);
    }

    private static bool IsContinued(ReadOnlySpan<char> before) => before.TrimEnd("\r\n") is [.., '\\' or '^' or '`'];

    private static bool Runs(ReadOnlySpan<char> line, string program)
    {
        for (var at = line.IndexOf(program, StringComparison.Ordinal); at >= 0;)
        {
            var end = at + program.Length;
            if ((at == 0 || !IsPart(line[at - 1])) && end < line.Length && char.IsWhiteSpace(line[end]))
            {
                return true;
            }

            var next = line[end..].IndexOf(program, StringComparison.Ordinal);
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.';
}
