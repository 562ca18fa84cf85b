namespace GdrCode.Extraction.Config;

/// <summary>Which of the key and value formats a file is, by its name.</summary>
internal enum IniDialect
{
    /// <summary>Sections, <c>=</c> or <c>:</c>, comments with <c>#</c> and <c>;</c>; indented lines go on with the value before.</summary>
    Ini,

    /// <summary>Shell-like assignments, quotes may hold line breaks.</summary>
    Env,

    /// <summary>Java's property files: backslash escapes, continuation lines, no comment behind a value.</summary>
    Properties,

    /// <summary>Git's own files.</summary>
    Git,

    /// <summary>npm's settings, whose keys may hold a registry's address.</summary>
    Npm,

    /// <summary>Other configuration: a blank may part key and value, a semicolon or brace may end them.</summary>
    Conf,

    /// <summary>Words in pairs: machine, login, password.</summary>
    Netrc,
}
