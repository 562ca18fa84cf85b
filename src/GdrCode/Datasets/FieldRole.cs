namespace GdrCode.Datasets;

/// <summary>What a column of a dataset is to the refinement; a column without a role passes unread.</summary>
internal enum FieldRole
{
    /// <summary>The text that is refined.</summary>
    Text,

    /// <summary>The id of the record.</summary>
    Id,

    /// <summary>A repository as <c>owner/name</c>.</summary>
    Repository,

    /// <summary>A path inside the repository.</summary>
    Path,

    /// <summary>A web address of the record or of its repository.</summary>
    Address,

    /// <summary>The name of the language.</summary>
    Language,

    /// <summary>The extension of the file, with or without its dot.</summary>
    Extension,

    /// <summary>A name, a handle or a mailbox of a person, or a list of them.</summary>
    Person,

    /// <summary>A number or id of a person's account.</summary>
    PersonId,

    /// <summary>A plain hash of the text.</summary>
    ContentHash,

    /// <summary>An id under which a public archive holds the original.</summary>
    OriginId,

    /// <summary>Bytes of the text in UTF-8.</summary>
    Size,

    /// <summary>Mean length of a line.</summary>
    AverageLine,

    /// <summary>Length of the longest line.</summary>
    LongestLine,

    /// <summary>Share of letters and digits.</summary>
    AlphanumericShare,
}
