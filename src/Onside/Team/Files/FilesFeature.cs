using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Demo;
using Onside.Platform.Files;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Files;

public static class FilesFeature
{
    public static void AddFiles(this IServiceCollection services)
    {
        services.AddScoped<Cabinet>();
        services.AddScoped<ISubjects, FileSubjects>();
        services.AddScoped<IFindable, FilesFound>();
        services.AddScoped<IVerifies, VerifyFiles>();
        services.AddScoped<IForgets, ForgetFiles>();
        services.AddScoped<IDemoPart, DemoFiles>();
        services.AddFileTells();
        services.AddJob<SweepFiles>("every day at 03:40");
    }

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        var body = app.ServiceProvider.GetRequiredService<FileRules>().Body;
        app.MapGet("/files/{kind}/{id:guid}", ListFiles.Get).ForReaders().WithName("files.list");
        app.MapPost("/files/{kind}/{id:guid}", Files.AddFiles.Post).ForMembers().Takes(body).WithName("files.create");

        var file = app.MapGroup("/files/{id:guid}");
        file.MapGet("", ShowFile.Get).ForReaders();
        file.MapPost("", RenameFile.Post).ForMembers();
        file.MapPost("/versions", AddVersion.Post).ForMembers().Takes(body);
        file.MapGet("/content", DownloadFile.Current).ForReaders();
        file.MapGet("/versions/{number:int}/content", DownloadFile.Get).ForReaders();
        file.MapGet("/versions/{number:int}/preview", DownloadFile.Preview).ForReaders();
        file.MapGet("/deletion", ShowDeletedFile.Get).ForReaders();
        file.MapPost("/deletion", DeleteFile.Post).ForMembers();
        file.MapPost("/deletion/undo", RestoreFile.Post).ForMembers();
    }
}
