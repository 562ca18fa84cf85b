namespace GdrCode.Crawling;

/// <summary>Which files of a folder belong to the repository.</summary>
internal interface IIgnoreRules
{
    /// <summary>Called for each folder before its contents, with its path below the root and a final <c>/</c>; empty for the root.</summary>
    void Enter(string folder);

    /// <summary>Whether a file, or anything below a folder, belongs to the repository.</summary>
    bool Keeps(string path, bool isFolder);

    /// <summary>Whether the repository knows a folder as a submodule.</summary>
    bool IsSubmodule(string path);
}
