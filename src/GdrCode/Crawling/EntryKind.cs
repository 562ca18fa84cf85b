namespace GdrCode.Crawling;

/// <summary>What an entry of a source's tree is.</summary>
public enum EntryKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A regular file that may be executed.</summary>
    Executable,

    /// <summary>A symbolic link; never followed.</summary>
    Link,

    /// <summary>A submodule, or another repository inside a folder; never followed.</summary>
    Submodule,

    /// <summary>A pipe, a socket or a device; never opened.</summary>
    Special,

    /// <summary>A folder that can't be listed.</summary>
    Folder,
}
