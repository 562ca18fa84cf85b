namespace GdrCode.Verification.Config;

/// <summary>How key and value lines are read, by the name of their file.</summary>
internal enum IniReading
{
    /// <summary>Equals signs and colons part key and value.</summary>
    Equations,

    /// <summary>So do blanks behind a first word.</summary>
    Words,

    /// <summary>Quoted values may hold line breaks.</summary>
    LongStrings,

    /// <summary>Java's property files: blanks part as well, quotes are text, comments stand alone.</summary>
    Properties,
}
