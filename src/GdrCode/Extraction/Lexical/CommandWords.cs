namespace GdrCode.Extraction.Lexical;

/// <summary>Programs that take a password in a word of its own, or right behind an option.</summary>
internal static class CommandWords
{
    private const int ShortestPassword = 4;

    /// <summary>Whether a word is <c>-p</c> with a password behind it, as the clients of MySQL, sshpass and 7-Zip take it.</summary>
    public static bool AttachesPassword(ReadOnlySpan<char> command, ReadOnlySpan<char> word) =>
        word.Length >= 2 + ShortestPassword && word[0] == '-' && word[1] == 'p' && word[2] is not ('$' or '<' or '{')
        && command is "mysql" or "mysqldump" or "mysqladmin" or "mysqlimport" or "mysqlcheck" or "mysqlshow" or "mariadb" or "mariadb-dump" or "mariadb-admin" or "sshpass" or "7z" or "7za" or "7zr" or "rar" or "unrar"
        && word is not ("-port" or "-print" or "-prompt" or "-progress");

    /// <summary>Whether the argument of a number, options left out, is a password: <c>htpasswd -b FILE USER PASSWORD</c>, <c>net user NAME PASSWORD</c>, <c>net use X: SHARE PASSWORD</c>.</summary>
    /// <param name="command">The program.</param>
    /// <param name="first">Its first argument.</param>
    /// <param name="argument">The number, from 1.</param>
    public static bool IsPassword(ReadOnlySpan<char> command, ReadOnlySpan<char> first, int argument) => command switch
    {
        "htpasswd" => argument == 3,
        "net" or "net.exe" => (first is "user" && argument == 3) || (first is "use" && argument is 3 or 4),
        _ => false,
    };
}
