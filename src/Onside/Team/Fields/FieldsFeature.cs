using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Fields;

// Fields of the company's own, on every kind of records that a feature told by AddRecordKind.
public static class FieldsFeature
{
    public static void AddFields(this IServiceCollection services)
    {
        services.AddKept(FieldBook.Load);
        services.AddSingleton<RecordKinds>();
        services.AddScoped<FieldDesk>();
        services.AddScoped<FieldFilter>();
        services.AddScoped<FieldLead>();
        services.AddScoped<FieldSorts>();
        services.AddScoped<FieldLists>();
        services.AddScoped<IPersonBeside, FieldsOfPeople>();
        services.AddRecordKind<Person>(FieldsOfPeople.Kind, $"People", "users", kind => kind.Text("name", $"Name", person => person.Name).Text("mail", $"E-mail", person => person.Mail));
        services.AddScoped<FieldChoices>();
        services.AddScoped<TellField>();
        services.AddScoped<KeepFields>();
        services.AddScoped<ISaving>(scope => scope.GetRequiredService<KeepFields>());
        services.AddScoped<ISaved>(scope => scope.GetRequiredService<KeepFields>());
        services.AddScoped<IListener, WhenBaseCurrencyChanging>();
        services.AddScoped<IDemoPart, DemoFields>();
        services.AddScoped<IForgets, ForgetValues>();
        services.AddScoped<IBeside, PutValuesBack>();
        services.AddScoped<IMoreWords, FieldTexts>();
        services.AddOutboxKind<RestateFields>();
        services.AddSingleton(new Setting($"Fields of your own", $"What your company wants to know of its records besides what is here.", "/settings/fields", "sliders-horizontal", 25));
    }

    public static void MapFields(this IEndpointRouteBuilder app)
    {
        app.MapGet("/fields/records/{kind}", FindRecords.Get).ForReaders();
        var fields = app.MapGroup("/settings/fields");
        fields.MapGet("", ListFields.Get).ForAdministrators();
        fields.MapGet("/new", AddField.Get).ForAdministrators();
        fields.MapGet("/formula", CheckFormula.Get).ForAdministrators();
        fields.MapPost("", AddField.Post).ForAdministrators();
        fields.MapGet("/{id:guid}/edit", EditField.Get).ForAdministrators();
        fields.MapPost("/{id:guid}", EditField.Post).ForAdministrators();
        fields.MapPost("/{id:guid}/retirement", RetireField.Post).ForAdministrators();
        fields.MapPost("/{id:guid}/retirement/undo", BringFieldBack.Post).ForAdministrators();
    }
}
