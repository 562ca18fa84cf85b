using System.CommandLine;
using System.Globalization;

using GdrCode.Crawling;

namespace GdrCode.Cli.Commands;

/// <summary>Which repositories <c>crawl</c> takes.</summary>
internal sealed class CrawlSelectionOptions
{
    private readonly Option<string[]> organizations = Many("--org", "All repositories of this organisation; may be given several times, as may the next four.", "NAME");
    private readonly Option<string[]> users = Many("--user", "All repositories that this user owns.", "NAME");
    private readonly Option<string[]> searches = Many("--search", "All repositories that fit a query in GitHub's search syntax, also beyond the first thousand.", "QUERY");
    private readonly Option<string[]> topics = Many("--topic", "All repositories with this topic.", "TOPIC");
    private readonly Option<string[]> lists = Many("--list", "The repositories that a file names, one a line: OWNER/NAME, or an https URL, also of another host; # begins a comment.", "FILE");
    private readonly Option<string?> language = new("--language") { Description = "Only these main languages, in GitHub's spelling, with commas between; none for repositories without.", HelpName = "NAMES" };
    private readonly Option<string?> license = new("--license") { Description = "Only these licences, by SPDX identifier, with commas between; none for repositories without.", HelpName = "IDS" };
    private readonly Option<int?> minStars = new("--min-stars") { Description = "Only with so many stars or more.", HelpName = "N" };
    private readonly Option<int?> maxStars = new("--max-stars") { Description = "Only with so many stars or fewer.", HelpName = "N" };
    private readonly Option<long?> minSize = new("--min-size") { Description = "Only of this size on GitHub's disks or larger, in bytes.", HelpName = "BYTES" };
    private readonly Option<long?> maxSize = new("--max-size") { Description = "Only of this size on GitHub's disks or smaller, in bytes.", HelpName = "BYTES" };
    private readonly Option<Membership> forks = new("--forks") { Description = "Take forks, take none, or take forks only.", DefaultValueFactory = _ => Membership.Exclude };
    private readonly Option<Membership> archived = new("--archived") { Description = "Take archived repositories, take none, or take them only.", DefaultValueFactory = _ => Membership.Include };
    private readonly Option<string?> pushedSince = new("--pushed-since") { Description = "Only if pushed to on this day or later, in UTC.", HelpName = "YYYY-MM-DD" };
    private readonly Option<int?> limit = new("--limit") { Description = "Take so many at most, in the order of their names.", HelpName = "N" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[organizations, users, searches, topics, lists, language, license, minStars, maxStars, minSize, maxSize, forks, archived, pushedSince, limit])
        {
            command.Add(option);
        }

        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError("--limit must be at least 1");
            }
        });
        command.Validators.Add(result =>
        {
            if (new[] { organizations, users, searches, topics, lists }.All(o => result.GetValue(o) is null or []))
            {
                result.AddError("name what to crawl: --org, --user, --search, --topic or --list");
            }

            if (result.GetValue(pushedSince) is { } day && Day(day) is null)
            {
                result.AddError($"--pushed-since {day}: is no day; give it as YYYY-MM-DD");
            }
        });
    }

    public CrawlSelection Resolve(ParseResult parse) => new(
        Values(parse, organizations), Values(parse, users), Values(parse, searches), Values(parse, topics),
        [.. Values(parse, lists).SelectMany(ReadList)],
        new CrawlFilter
        {
            Languages = Words(parse.GetValue(language)),
            Licenses = Words(parse.GetValue(license)),
            MinStars = parse.GetValue(minStars),
            MaxStars = parse.GetValue(maxStars),
            MinSize = parse.GetValue(minSize),
            MaxSize = parse.GetValue(maxSize),
            Forks = parse.GetValue(forks),
            Archived = parse.GetValue(archived),
            PushedSince = parse.GetValue(pushedSince) is { } day ? Day(day) : null,
        },
        parse.GetValue(limit));

    private static Option<string[]> Many(string name, string description, string helpName) => new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.OneOrMore };

    private static string[] Values(ParseResult parse, Option<string[]> option) => parse.GetValue(option) ?? [];

    private static string[] Words(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<string> ReadList(string path) => File.Exists(path)
        ? File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')
        : throw new UsageException($"--list {path}: no such file");
}
