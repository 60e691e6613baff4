using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class NameMatchingTests
{
    [Theory]
    [InlineData("Fernhill Water GmbH & Co. KG", "fernhill water")]
    [InlineData("The Fernhill Water Company, Ltd.", "fernhill water")]
    [InlineData("Vitale Foods S.p.A.", "vitale foods")]
    [InlineData("Novo-Nordisk A/S", "novo nordisk")]
    [InlineData("A B Volvo", "volvo")]
    [InlineData("AB SKF", "skf")]
    [InlineData("Müller & Söhne oHG", "muller sohne")]
    [InlineData("Mueller und Soehne", "mueller soehne")]
    [InlineData("Browar Zamkowy Sp. z o.o.", "browar zamkowy")]
    [InlineData("Grupo Sol S.A. de C.V.", "grupo sol")]
    [InlineData("J.P. Morgan", "jp morgan")]
    [InlineData("Altana Aktiengesellschaft", "altana")]
    [InlineData("Prague Zoo", "prague zoo")]
    [InlineData("Limited", "limited")]
    [InlineData("GmbH", "gmbh")]
    [InlineData("The", "the")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void An_organisation_is_known_without_its_legal_form(string? name, string key) => Assert.Equal(key, NameMatching.OrganisationKey(name));

    [Theory]
    [InlineData("Dr. Lindqvist, Mara", "lindqvist mara")]
    [InlineData("MARA LINDQVIST", "lindqvist mara")]
    [InlineData("Jürgen Groß", "gross jurgen")]
    [InlineData("Dr.", "dr")]
    [InlineData("", "")]
    public void A_person_is_known_without_title_and_order(string name, string key) => Assert.Equal(key, NameMatching.PersonKey(name));

    [Theory]
    [InlineData("Harbour Hotels Group", "Harbour Hotels Ltd")]
    [InlineData("Harbour Hotels", "Harbor Hotels")]
    [InlineData("Brouwer Catering B.V.", "Brouwer-Catering")]
    [InlineData("Brouwercatering", "Brouwer Catering")]
    [InlineData("Castell Brewing", "Castel Brewing Co.")]
    [InlineData("Meridian University", "University of Meridian")]
    [InlineData("Société Générale", "Societe Generale SA")]
    [InlineData("Gruppo Vitale", "Vitale")]
    [InlineData("Marlow & Finch", "Marlow and Finch LLP")]
    [InlineData("Müller & Söhne oHG", "Mueller und Soehne")]
    [InlineData("Air Canada", "Air Cnaada")]
    public void Names_of_one_organisation_are_recognised(string left, string right) =>
        Assert.InRange(NameMatching.Organisations(left, right), NameMatching.SameOrganisation, 1);

    [Theory]
    [InlineData("Harbour Hotels", "Lumen Fitness")]
    [InlineData("Harbour Hotels", "Harbour Logistics")]
    [InlineData("Norden Clinics", "Norden Bank")]
    [InlineData("Kilbride Schools", "Kilmore Schools")]
    [InlineData("Clinic 6", "Clinic 7")]
    [InlineData("Studio 54", "Studio 55")]
    [InlineData("3M", "3i")]
    [InlineData("International Group", "International Bank")]
    [InlineData("", "")]
    [InlineData("!!!", "!!!")]
    public void Names_of_different_organisations_are_left_alone(string left, string right) =>
        Assert.InRange(NameMatching.Organisations(left, right), 0, NameMatching.SameOrganisation - 0.0001);

    [Theory]
    [InlineData("Mara Lindqvist", "Lindqvist, Mara")]
    [InlineData("Mara Lindqvist", "M. Lindqvist")]
    [InlineData("Mara Lindqvist", "Mara Elisabeth Lindqvist")]
    [InlineData("Mara Lindqvist", "Mara Lindquist")]
    [InlineData("Jürgen Müller", "Juergen Mueller")]
    [InlineData("Maria López García", "Maria Lopez")]
    [InlineData("Jan van der Berg", "Jan Berg")]
    public void Names_of_one_person_are_recognised(string left, string right) =>
        Assert.InRange(NameMatching.People(left, right), NameMatching.SamePerson, 1);

    [Theory]
    [InlineData("Mara Lindqvist", "Jonas Weber")]
    [InlineData("Mara Lindqvist", "Tom Lindqvist")]
    [InlineData("Mara Lindqvist", "Mara Weber")]
    [InlineData("Mara", "Mara Lindqvist")]
    [InlineData("Jan van der Berg", "Piet van der Meer")]
    [InlineData("", "Mara")]
    public void Names_of_different_people_are_left_alone(string left, string right) =>
        Assert.InRange(NameMatching.People(left, right), 0, NameMatching.SamePerson - 0.0001);

    [Fact]
    public void Similarity_is_symmetric_and_between_0_and_1() =>
        Prop.ForAll<string, string>((left, right) =>
        {
            var (organisations, people) = (NameMatching.Organisations(left, right), NameMatching.People(left, right));
            return organisations == NameMatching.Organisations(right, left) && people == NameMatching.People(right, left)
                && organisations is >= 0 and <= 1 && people is >= 0 and <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_name_with_letters_is_itself() =>
        Prop.ForAll<NonNull<string>>(name => TextFolding.Words(name.Get).Count == 0
            ? NameMatching.Organisations(name.Get, name.Get) == 0
            : NameMatching.Organisations(name.Get, name.Get) == 1 && NameMatching.People(name.Get, name.Get) == 1).QuickCheckThrowOnFailure();

    [Fact]
    public void A_very_long_name_costs_no_more_than_a_long_one() =>
        Assert.Equal(1, NameMatching.Organisations(new string('x', 1_000_000), new string('x', 1_000_001)));
}
