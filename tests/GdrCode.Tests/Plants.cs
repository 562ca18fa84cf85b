using System.Text.RegularExpressions;

using GdrCode.Detection;
using GdrCode.Detection.Examples;

namespace GdrCode.Tests;

/// <summary>Something to plant: a sentence, or the fields of a record that bind a value to a name.</summary>
internal sealed record Plant(string? Text, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> Values);

/// <summary>The plants of a category: what its rules give as examples, and what only a person beside it makes sensitive.</summary>
internal static partial class Plants
{
    private const string Open = "⟦";
    private const string Close = "⟧";

    // Fields stand between bars. All people and numbers are invented.
    private static readonly (string Category, string Plant)[] BesidePeople =
    [
        ("person-given-name", "firstName: ⟦Liisbet⟧ | lastName: ⟦Hirvasniemi⟧"),
        ("person-family-name", "firstName: ⟦Orsolya⟧ | lastName: ⟦Szabados⟧"),
        ("honorific-or-job-title-with-person", "fullName: Liisbet Hirvasniemi | jobTitle: ⟦Head of Payroll⟧"),
        ("copyright-holder-name", "Copyright (c) 2019 ⟦Liisbet Hirvasniemi⟧"),
        ("username-in-attribution", "based on code by ⟦@lhirvasniemi⟧"),
        ("gender-or-pronoun-of-person", "lastName: Hirvasniemi | gender: ⟦female⟧"),
        ("marital-or-family-status", "fullName: Liisbet Hirvasniemi | maritalStatus: ⟦divorced⟧"),
        ("nationality-or-immigration-status", "lastName: Hirvasniemi | nationality: ⟦Estonian⟧"),
        ("ethnicity-or-race", "lastName: Hirvasniemi | ethnicity: ⟦Karelian⟧"),
        ("religion-or-belief", "lastName: Hirvasniemi | religion: ⟦Buddhist⟧"),
        ("political-or-union-membership", "lastName: Hirvasniemi | tradeUnion: ⟦Harbour Workers⟧"),
        ("sexual-orientation", "lastName: Hirvasniemi | sexualOrientation: ⟦bisexual⟧"),
        ("criminal-or-legal-record", "lastName: Hirvasniemi | criminalRecord: ⟦burglary in Tartu⟧"),
        ("biometric-template", "lastName: Hirvasniemi | fingerprintTemplate: ⟦Rk1SACAyMAAAAAEUAAABQAHgAMUAxQEAAABkKkBHABqvZECUACuiZEB3ADejZEBqAEQ0ZA==⟧"),
        ("email-address-personal", "write to ⟦liisbet.hirvasniemi@gmail.com⟧ first"),
        ("email-address-in-attribution", "Author: Liisbet Hirvasniemi <⟦liisbet@hirvasniemi.ee⟧>"),
        ("personal-website-url", "fullName: Liisbet Hirvasniemi | homepage: ⟦https://www.hirvasniemi.ee/liisbet⟧"),
        ("postal-code-of-person", "fullName: Liisbet Hirvasniemi | postalCode: ⟦LL31 9XY⟧"),
        ("geo-coordinates-of-person", "homeLatitude: ⟦52.637418⟧ | homeLongitude: ⟦13.404954⟧"),
        ("geo-coordinates-of-person", "fullName: Liisbet Hirvasniemi | latitude: ⟦59.437216⟧"),
        ("locality-of-person", "fullName: Liisbet Hirvasniemi | birthPlace: ⟦Haapsalu⟧"),
        ("swift-bic", "accountHolder: Liisbet Hirvasniemi | bic: ⟦KLNTDEH1XXX⟧"),
        ("transaction-of-person", "Liisbet Hirvasniemi, refund of order no ⟦FF-2024-166888⟧"),
        ("user-agent-or-fingerprint", "fullName: Liisbet Hirvasniemi | userAgent: ⟦Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15⟧"),
        ("api-key-generic", "api_key: ⟦Kq7vRz2mXw9tLb4nYs8dHc3gJf6pTe1u⟧"),
        ("embedded-person-record", "fullName: Orsolya Szabados | code: ⟦E-3308⟧"),
        ("company-tax-or-registration-id", "fullName: Liisbet Hirvasniemi | ustIdNr: ⟦DE136695976⟧"),
    ];

    public static IReadOnlyList<Plant> Of(string category, RuleSet rules)
    {
        var examples = rules.Rules
            .Where(r => r.Category.Id == category && r.Score >= 0.5)
            .SelectMany(r => r.Examples)
            .Where(e => e is { Sensitive: true, Path: RuleExample.DefaultPath } && !ExampleText.Parse(e.Text).Text.Contains('\n', StringComparison.Ordinal))
            .SelectMany(e => OfExample(ExampleText.Parse(e.Text)));
        return [.. examples, .. BesidePeople.Where(b => b.Category == category).Select(b => OfTable(b.Plant))];
    }

    // An example that binds its value to a name is planted twice: as it stands, and bound by the syntax of the file.
    private static IEnumerable<Plant> OfExample(ExampleText example)
    {
        var values = example.Marked.Select(m => example.Text.Substring(m.Start, m.Length)).ToList();
        yield return new Plant(example.Text, [], values);
        if (Pair().Match(example.Text) is { Success: true } pair && values is [var value] && pair.Groups["value"].Value == value)
        {
            yield return new Plant(null, [(pair.Groups["name"].Value, value)], values);
        }
    }

    private static Plant OfTable(string text)
    {
        var values = Marked().Matches(text).Select(m => m.Groups[1].Value).ToList();
        var plain = text.Replace(Open, string.Empty, StringComparison.Ordinal).Replace(Close, string.Empty, StringComparison.Ordinal);
        if (!plain.Contains(" | ", StringComparison.Ordinal))
        {
            return new Plant(plain, [], values);
        }

        return new Plant(null, [.. plain.Split(" | ").Select(f => f.Split(": ", 2)).Select(f => (f[0], f[1]))], values);
    }

    [GeneratedRegex("^(?<name>[A-Za-z_][A-Za-z0-9_.-]{1,30}?)(?:: | = |=)(?<quote>[\"']?)(?<value>.+)\\k<quote>$")]
    private static partial Regex Pair();

    [GeneratedRegex("⟦(.+?)⟧")]
    private static partial Regex Marked();
}
