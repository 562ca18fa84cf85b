namespace GdrCode.Datasets;

/// <summary>What became of the text of a record.</summary>
internal enum RecordStatus
{
    /// <summary>Nothing sensitive in it; as it was.</summary>
    Clean,

    /// <summary>Rewritten and verified.</summary>
    Changed,

    /// <summary>Could not be decided or verified; null.</summary>
    Withheld,

    /// <summary>There was no text.</summary>
    Skipped,
}
