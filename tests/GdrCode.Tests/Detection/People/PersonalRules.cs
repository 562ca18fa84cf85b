using GdrCode.Detection;

namespace GdrCode.Tests.Detection.People;

/// <summary>The built-in rules, loaded once for the tests of personal data.</summary>
internal static class PersonalRules
{
    public static Detector Detector { get; } = new(RuleSet.Load());
}
