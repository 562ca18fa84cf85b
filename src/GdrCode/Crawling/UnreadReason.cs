namespace GdrCode.Crawling;

/// <summary>Why a file's text was not read. The words of <see cref="UnreadReasons.Word"/> are stable: reports and labels use them.</summary>
public enum UnreadReason
{
    /// <summary>Not text; copied.</summary>
    Binary,

    /// <summary>A Git LFS pointer, whose content lies elsewhere; copied.</summary>
    LfsPointer,

    /// <summary>Named by a <c>.gdrignore</c>, or a baseline; copied.</summary>
    Exempt,

    /// <summary>A symbolic link that stays inside; copied as a link.</summary>
    Link,

    /// <summary>A symbolic link that leads out of the tree; left out.</summary>
    LinkOutside,

    /// <summary>A submodule; left out.</summary>
    Submodule,

    /// <summary>Another repository inside a folder; left out.</summary>
    NestedRepository,

    /// <summary>Larger than the limit; withheld.</summary>
    TooLarge,

    /// <summary>Text in an encoding that can't be told or can't be written back to the same bytes; withheld.</summary>
    Encoding,

    /// <summary>A container of private keys; withheld.</summary>
    KeyContainer,

    /// <summary>A file that is a private key; withheld.</summary>
    PrivateKey,

    /// <summary>A path that must not be written; left out.</summary>
    HostilePath,

    /// <summary>A path that equals another one where case does not count; left out.</summary>
    PathCollision,

    /// <summary>A pipe, a socket or a device; left out.</summary>
    SpecialFile,

    /// <summary>The system or the object database refuses to give the content; left out.</summary>
    Unreadable,

    /// <summary>It took longer than it may; withheld.</summary>
    TimeOut,
}

/// <summary>The words for <see cref="UnreadReason"/>.</summary>
public static class UnreadReasons
{
    /// <summary>The stable word of a reason, for instance <c>too-large</c>.</summary>
    public static string Word(this UnreadReason reason) => reason switch
    {
        UnreadReason.Binary => "binary",
        UnreadReason.LfsPointer => "lfs-pointer",
        UnreadReason.Exempt => "exempt",
        UnreadReason.Link => "link",
        UnreadReason.LinkOutside => "link-outside",
        UnreadReason.Submodule => "submodule",
        UnreadReason.NestedRepository => "nested-repository",
        UnreadReason.TooLarge => "too-large",
        UnreadReason.Encoding => "encoding",
        UnreadReason.KeyContainer => "key-container",
        UnreadReason.PrivateKey => "private-key",
        UnreadReason.HostilePath => "hostile-path",
        UnreadReason.PathCollision => "path-collision",
        UnreadReason.SpecialFile => "special-file",
        UnreadReason.Unreadable => "unreadable",
        UnreadReason.TimeOut => "time-out",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
