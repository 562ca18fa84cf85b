using GdrCode.Judging.Chat.Batches;

namespace GdrCode;

/// <summary>Where and how a batch is written.</summary>
public sealed record BatchTarget
{
    /// <summary>The file; where one is not enough, numbers are put before its ending.</summary>
    public required string Path { get; init; }

    /// <summary>Path of the endpoint, as it stands in every line.</summary>
    public required string RequestPath { get; init; }

    /// <summary>Model or deployment, as the provider knows it.</summary>
    public required string Model { get; init; }

    /// <summary>The key of the ids; null for a fresh one, with which they differ from export to export.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Imported answers: what is answered there is left out, and what follows from it is asked. Null to write every request.</summary>
    public string? AnswersFolder { get; init; }

    /// <summary>What one file may hold.</summary>
    public BatchLimits Limits { get; init; } = new();

    /// <summary>Replace an earlier export under the same name.</summary>
    public bool Force { get; init; }
}

/// <summary>What was written.</summary>
/// <param name="Files">The request files, in order; empty where nothing is to be asked.</param>
/// <param name="Plan">What <see cref="BatchImport"/> needs; null where nothing is to be asked.</param>
/// <param name="Requests">Requests in them.</param>
/// <param name="Candidates">Candidates in the requests.</param>
/// <param name="Rewordings">Of the requests, those for other words in the place of some that did not hold up.</param>
/// <param name="Tokens">Tokens in, as OpenAI's models of today count them.</param>
public sealed record BatchExportReport(IReadOnlyList<string> Files, string? Plan, int Requests, int Candidates, int Rewordings, long Tokens);
