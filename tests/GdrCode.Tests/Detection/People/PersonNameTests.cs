using GdrCode.Detection;
using GdrCode.Model;

namespace GdrCode.Tests.Detection.People;

public class PersonNameTests
{
    [Theory]
    [InlineData("// TODO ask Nthabiseng Mokgosi", "Nthabiseng Mokgosi")]
    [InlineData("reviewed by M. Keller-Brandt yesterday", "M. Keller-Brandt")]
    [InlineData("von Wolfgang von der Heide geprüft", "Wolfgang von der Heide")]
    [InlineData("Siim Tamm's laptop", "Siim Tamm")]
    [InlineData("Спросить у Сергея? Нет, автор: Юлия Сорокина", "Юлия Сорокина")]
    [InlineData("contact Xóchitl Barragán Ibarra (data)", "Xóchitl Barragán Ibarra")]
    public void Name_IsFoundWhole(string text, string name) => Assert.Contains(name, Sensitive(text, "person"));

    [Theory]
    [InlineData("New Release Notes For Visual Studio Code")]
    [InlineData("The Dijkstra Algorithm and the Boyer Moore Search")]
    [InlineData("Comic Sans, Times New Roman, Noto Serif")]
    [InlineData("Rio de Janeiro, New York and Los Angeles")]
    [InlineData("Contoso GmbH, Keller AG, Martin Miller Ltd")]
    [InlineData("See Donald Knuth, The Art of Computer Programming")]
    [InlineData("Throws ArgumentNullException when Value Is Null")]
    [InlineData("Create Table Add Column Drop Index")]
    [InlineData("John Doe and Max Mustermann")]
    [InlineData("Ada Lovelace wrote the first program")]
    public void OrdinaryText_HoldsNoName(string text) => Assert.Empty(Sensitive(text, "person"));

    [Fact]
    public void RecordOfASpecimen_IsLeft() => Assert.Empty(Sensitive("\"Anna Kowalczyk\";\"anna@example.com\"", "contact"));

    [Theory]
    [InlineData("mkowalczyk", true)]
    [InlineData("maria.keller", true)]
    [InlineData("keller84", true)]
    [InlineData("admin", false)]
    [InlineData("svc-build", false)]
    [InlineData("parser", false)]
    [InlineData("maincontroller", false)]
    [InlineData("marcus", false)]
    public void Handle_IsPersonal_WhenANameIsInIt(string handle, bool personal) => Assert.Equal(personal, HandleShape.IsPersonal(handle));

    [Theory]
    [InlineData("1984-03-07", true)]
    [InlineData("07.03.1984", true)]
    [InlineData("19840307", true)]
    [InlineData("1970-01-01", false)]
    [InlineData("2150-03-07", false)]
    [InlineData("1984-33-99", false)]
    [InlineData("7.3", false)]
    public void BirthDate_IsADayInALifetime(string date, bool plausible) => Assert.Equal(plausible, BirthDate.IsPlausible(date));

    internal static IReadOnlyList<string> Sensitive(string text, string group)
    {
        var (file, fragments) = ExampleFragments.Extract("src/Example.cs", text);
        return [.. PersonalRules.Detector.Detect(file, fragments).Where(f => f.Category.Group == group && f.Score >= 0.5).Select(f => f.Value).Distinct()];
    }
}
