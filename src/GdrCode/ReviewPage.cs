using GdrCode.Reporting;

namespace GdrCode;

/// <summary>The page of <c>gdr review</c>: one document without data, which it asks for where it comes from.</summary>
public static class ReviewPage
{
    private static readonly Lazy<(string Html, string Policy)> Page = new(() => PageAssets.Review);

    /// <summary>The document.</summary>
    public static string Html => Page.Value.Html;

    /// <summary>Its Content-Security-Policy.</summary>
    public static string Policy => Page.Value.Policy;
}
