using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace GdrCode.Evaluation.Reporting;

/// <summary>Writes one drawing. Coordinates are in user units; colours come from the page's style sheet by class.</summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();

    /// <param name="width">In user units.</param>
    /// <param name="height">In user units.</param>
    /// <param name="label">What a screen reader says instead of the drawing.</param>
    public Svg(double width, double height, string label) =>
        text.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Encode(label)}\">");

    public static string Encode(string value) => HtmlEncoder.Default.Encode(value);

    public Svg Rectangle(double x, double y, double width, double height, string style, double opacity = 1)
    {
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" class=\"{style}\" fill-opacity=\"{opacity:0.##}\"/>");
        return this;
    }

    public Svg Line(double x1, double y1, double x2, double y2, string style)
    {
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" class=\"{style}\"/>");
        return this;
    }

    public Svg Path(IEnumerable<(double X, double Y)> points, string style)
    {
        var first = true;
        text.Append("<path d=\"");
        foreach (var (x, y) in points)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(first ? "M" : "L")}{x:0.#} {y:0.#}");
            first = false;
        }

        text.Append(CultureInfo.InvariantCulture, $"\" class=\"{style}\"/>");
        return this;
    }

    public Svg Circle(double x, double y, double radius, string style, string title)
    {
        text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" class=\"{style}\"")
            .Append(title.Length == 0 ? "/>" : $"><title>{Encode(title)}</title></circle>");
        return this;
    }

    /// <param name="x">Anchor.</param>
    /// <param name="y">Base line.</param>
    /// <param name="value">What is written.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="style">A class of the page's style sheet.</param>
    public Svg Text(double x, double y, string value, string anchor = "start", string style = "")
    {
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" class=\"{style}\">{Encode(value)}</text>");
        return this;
    }

    public override string ToString() => text + "</svg>";
}
