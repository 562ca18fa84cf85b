using System.Text.Json;

using GdrCode.Judging.Chat.Clients;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>A folder of imported answers, from which a run asks nobody.</summary>
public static class ReplayFolder
{
    /// <summary>How the requests of the answers were planned.</summary>
    internal const string SettingsFile = "plan.json";

    /// <summary>What got no usable answer.</summary>
    internal const string UnansweredFile = "unanswered.jsonl";

    /// <summary>Options with which a run plans the same requests and takes the answers of a folder.</summary>
    /// <exception cref="InvalidDataException">The folder holds no answers.</exception>
    public static ChatJudgeOptions Open(string folder)
    {
        var settings = Read(folder) ?? throw new InvalidDataException($"{folder}: holds no imported answers; import them with gdr batch import … --into {folder}");
        return new ChatJudgeOptions
        {
            Client = new ReplayChatClient(),
            Model = settings.Model,
            Scope = settings.Scope,
            CacheFolder = folder,
            Candidates = settings.Candidates,
            Mask = settings.Mask,
            Shots = settings.Shots,
            Temperature = settings.Temperature,
            MaxOutputTokens = settings.MaxOutputTokens,
            TokensPerRequest = settings.TokensPerRequest,
            Cascade = settings.Cascade,
        };
    }

    /// <summary>Null where the folder holds no answers yet.</summary>
    internal static BatchSettings? Read(string folder)
    {
        var path = Path.Combine(folder, SettingsFile);
        return File.Exists(path) ? BatchSettings.Parse(File.ReadAllText(path), path) : null;
    }

    /// <summary>Opens the folder's answers for requests that were planned by <paramref name="settings"/>; makes it where there is none.</summary>
    /// <exception cref="InvalidDataException">It holds answers to requests that were planned otherwise.</exception>
    internal static ResponseCache Open(string folder, BatchSettings settings)
    {
        if (Read(folder) is { } earlier && earlier != settings)
        {
            throw new InvalidDataException($"{folder}: holds answers of other requests ({earlier.Scope}); name another folder");
        }

        var cache = new ResponseCache(folder);
        File.WriteAllBytes(Path.Combine(folder, SettingsFile), JsonSerializer.SerializeToUtf8Bytes(settings, BatchJson.Default.BatchSettings));
        return cache;
    }
}
